/** The child process of browser.ts: unpacks Chromium into `TMPDIR`, which the package reads once and offers no other way. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
