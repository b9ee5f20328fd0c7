import { createHash } from 'node:crypto';

import { escapeHtml } from '../../../domain/html-escape';

/**
 * A whole page that runs nothing.
 * @param page.body HTML that is safe already
 */
export function htmlPage(page: { lang: string; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(page.title)}</title>
<base target="_blank">
<style>${STYLE}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --quiet: #55565c; --line: #d9d9de; --note: #fdf4dc; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17171b; --quiet: #b3b3bd; --line: #3d3d46; --note: #4a3b10; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.75rem; text-wrap: balance; }
.draft, .meta, figcaption, .audio, .credit, .corrections { font-family: system-ui, sans-serif; font-size: 0.9rem; }
.draft { margin: 0; padding: 0.5rem 1.25rem; text-align: center; background: var(--note); }
.meta, figcaption, .credit { color: var(--quiet); }
figure { margin: 1.5rem 0; }
img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; line-height: 1.4; }
audio { width: 100%; }
.audio p { margin: 0.25rem 0 0; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
pre { overflow-x: auto; font-size: 0.9rem; }
a { color: inherit; }
.credit { margin-top: 2rem; }
.corrections { margin-top: 1.5rem; padding: 1rem 0 0; border-top: 1px solid var(--line); list-style: none; }
`;

/** For `style-src`: this sheet and no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
