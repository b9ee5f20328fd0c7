import sanitizeHtml from 'sanitize-html';

import { blocksToHtml } from '../../../domain/blocks-html';
import type { Blocks } from '../../../domain/facts';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags:
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code figure img figcaption a strong em u s br'.split(
      ' '
    ),
  allowedAttributes: {
    a: ['href'],
    code: ['class'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
  },
  allowedClasses: { code: [/^language-[\w+#-]{1,40}$/] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

/**
 * A body as semantic HTML that is safe to put into a page: rendered with escaping, then passed
 * through an allow-list, so that one mistake in the renderer is not a hole.
 */
export function bodyHtml(body: Blocks | null, baseUrl: string): string | null {
  return body && sanitizeHtml(blocksToHtml(body, { baseUrl }), ALLOWED);
}
