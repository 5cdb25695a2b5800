import { writeShardedPage } from '../../loaders/site/data/sharded-page.ts';

await writeShardedPage(new URL('nominal-summary.page', import.meta.url));
