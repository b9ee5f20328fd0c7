/** Bodies as Strapi's blocks editor stores them, built so that the stories stay readable. */

type Text = {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
};

type Link = {
  type: 'link';
  url: string;
  children: Text[];
};

type Inline = Text | Link;

type ListItem = {
  type: 'list-item';
  children: Inline[];
};

export type Block =
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: ListItem[] };

/** What a sentence is made of: plain text, or text with a mark or a link. */
type Words = string | Inline;

export const paragraph = (...words: Words[]): Block => ({
  type: 'paragraph',
  children: words.map(inline),
});

export const heading = (level: 2 | 3, text: string): Block => ({
  type: 'heading',
  level,
  children: [inline(text)],
});

export const quote = (...words: Words[]): Block => ({ type: 'quote', children: words.map(inline) });

/** Each item is a sentence, or the pieces of one. */
export const list = (...items: Array<Words | Words[]>): Block => listOf('unordered', items);

export const steps = (...items: Array<Words | Words[]>): Block => listOf('ordered', items);

export const bold = (text: string): Text => ({ type: 'text', text, bold: true });

export const italic = (text: string): Text => ({ type: 'text', text, italic: true });

export const underline = (text: string): Text => ({ type: 'text', text, underline: true });

export const strikethrough = (text: string): Text => ({ type: 'text', text, strikethrough: true });

export const link = (text: string, url: string): Link => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
});

function listOf(format: 'ordered' | 'unordered', items: Array<Words | Words[]>): Block {
  return {
    type: 'list',
    format,
    children: items.map((item) => ({
      type: 'list-item',
      children: (Array.isArray(item) ? item : [item]).map(inline),
    })),
  };
}

function inline(words: Words): Inline {
  return typeof words === 'string' ? { type: 'text', text: words } : words;
}
