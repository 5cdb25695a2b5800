/**
 * An SVG file as a PNG at twice its size. A picture inside a picture cannot see the page's fonts, so the Latin faces
 * of the theme, which are data addresses, are written into it first.
 */
export async function exportPng(svg: string, scale = 2): Promise<Blob> {
  const faces = pageFontFaces();
  const dressed = faces ? svg.replace(/<svg[^>]*>/, (tag) => `${tag}<style>${faces.replaceAll('<', '')}</style>`) : svg;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures. Download the SVG instead.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture is too large for this browser. Download the SVG instead.'));
    }, 'image/png');
  });
}

function pageFontFaces(): string {
  const faces: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const range = rule.style.getPropertyValue('unicode-range');
      const latin = range === '' || /U\+0{0,3}-0*FF\b/i.test(range);
      if (latin && rule.style.getPropertyValue('font-style') !== 'italic') faces.push(rule.cssText);
    }
  }
  return faces.filter((face) => face.includes('data:')).join('');
}

// A sheet of another origin may not be read; the report has none, but an extension may add one.
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | readonly CSSRule[] {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}
