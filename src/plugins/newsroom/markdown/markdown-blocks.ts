import MarkdownIt from 'markdown-it';

import type { BlockNode, Blocks } from '../domain/facts';
import { lineNodes, type Pictures, type Token } from './markdown-line';

/** Raw HTML stays the text that it is. Addresses are kept whatever they are: the rules for blocks judge them. */
const parser = new MarkdownIt({ html: false, linkify: false });
parser.validateLink = () => true;

/**
 * A body of Markdown (CommonMark, with tables and ~~struck~~ text) as a body of Strapi's blocks, so that
 * everything that reads bodies reads one form. The rows of a table are paragraphs; rules are left out; a
 * picture within a line stands below the block that the line is in.
 */
export function markdownBlocks(markdown: string): Blocks {
  return new BlockReader(parser.parse(markdown, {})).all();
}

class BlockReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  all(): Blocks {
    return this.until('');
  }

  /** The blocks up to the token that closes them. */
  private until(close: string): BlockNode[] {
    const blocks: BlockNode[] = [];
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const pictures: Pictures = [];
      blocks.push(...this.block(token, pictures), ...pictures);
    }
    return blocks;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private block(token: Token, pictures: Pictures): BlockNode[] {
    switch (token.type) {
      case 'heading_open':
        return this.line('heading', pictures, { level: Number(token.tag.slice(1)) });
      case 'paragraph_open':
        return this.line('paragraph', pictures);
      case 'fence':
      case 'code_block':
        return [codeOf(token)];
      case 'blockquote_open':
        return quoted(this.until('blockquote_close'));
      case 'bullet_list_open':
        return [this.list('unordered', 'bullet_list_close', pictures)];
      case 'ordered_list_open':
        return [this.list('ordered', 'ordered_list_close', pictures)];
      case 'tr_open':
        return this.row(pictures);
      default:
        // What only encloses others, such as a table, is read on; a rule has nothing to read.
        return [];
    }
  }

  private line(type: string, pictures: Pictures, more: object = {}): BlockNode[] {
    const children = this.inline(pictures);
    this.next();
    return children.length > 0 ? [{ type, ...more, children }] : [];
  }

  private inline(pictures: Pictures): BlockNode[] {
    return lineNodes(this.next()?.children ?? [], pictures);
  }

  private row(pictures: Pictures): BlockNode[] {
    const cells: BlockNode[][] = [];
    for (let token = this.next(); token && token.type !== 'tr_close'; token = this.next()) {
      if (token.type === 'inline') cells.push(lineNodes(token.children ?? [], pictures));
    }
    const children = cells
      .filter((cell) => cell.length > 0)
      .flatMap((cell, index) => (index > 0 ? [{ type: 'text', text: ' | ' }, ...cell] : cell));
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }

  /** Strapi puts a nested list beside the item that it belongs to. */
  private list(format: string, close: string, pictures: Pictures): BlockNode {
    const children: BlockNode[] = [];
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (token.type !== 'list_item_open') continue;
      for (const block of this.until('list_item_close')) {
        if (block.type === 'image') pictures.push(block);
        else if (block.type === 'list') children.push(block);
        else children.push({ type: 'list-item', children: block.children ?? [] });
      }
    }
    return { type: 'list', format, children };
  }
}

/** A quote of Strapi's is one line: each block in it is a quote, and lists and pictures stay what they are. */
function quoted(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.map((block) =>
    ['paragraph', 'heading'].includes(block.type)
      ? { type: 'quote', children: block.children ?? [] }
      : block
  );
}

function codeOf({ content, info }: Token): BlockNode {
  const [language] = info.trim().split(/\s+/);
  const children = [{ type: 'text', text: content.replace(/\n$/, '') }];
  return { type: 'code', ...(language && { language }), children };
}
