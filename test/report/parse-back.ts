import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { SaxesParser } from 'saxes';

// What a reader's program makes of a report, without its text: the same for every plan, whatever is in it.

/** Elements with attributes that do something, in order. Which words are set as code depends on the text. */
export function htmlShape(page: string): readonly string[] {
  const shape: string[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node && node.tagName !== 'code' && node.tagName !== 'wbr') {
      const attributes = node.attrs.map(({ name, value }) => (TEXT_ATTRIBUTES.has(name) ? name : `${name}=${value}`));
      shape.push(`${node.tagName} ${attributes.join(' ')}`);
    }
    if (node.nodeName === '#comment') shape.push('comment');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return shape;
}
const TEXT_ATTRIBUTES = new Set(['aria-label', 'data-r', 'value', 'data-text']);

/** Blocks and inline elements, in order, as GitHub's Markdown has them: HTML and links of bare addresses included. */
export function markdownShape(text: string): readonly string[] {
  const tokens = new MarkdownIt('default', { html: true, linkify: true }).parse(text, {});
  return tokens.flatMap((token) => {
    const inline = (token.children ?? []).map(({ type, content }) => (type === 'html_inline' ? content : type));
    return [
      token.type === 'html_block' ? token.content : token.type,
      ...inline.filter((type) => type !== 'code_inline' && type !== 'text'),
    ];
  });
}

/** What stands outside code: GitHub and GitLab look for mentions, references and links in it. */
export function markdownProse(text: string): readonly string[] {
  const tokens = new MarkdownIt('default', { html: true }).parse(text, {});
  return tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === 'text').map(({ content }) => content));
}

/** Elements and names of attributes. Throws for what is not well-formed. */
export function xmlShape(text: string): readonly string[] {
  const shape: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => shape.push(`${name} ${Object.keys(attributes).join(' ')}`));
  parser.on('comment', () => shape.push('comment'));
  parser.on('cdata', () => shape.push('cdata'));
  parser.on('processinginstruction', () => shape.push('instruction'));
  parser.write(text).close();
  return shape;
}

/** The commands that a log has for a CI service, by name, and how many lines it has. */
export function logShape(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const commands = lines.flatMap((line) => {
    const start = /^\s*::([a-z-]+)/i.exec(line)?.[1];
    const within = [...line.matchAll(/##(?:\[|vso\[|teamcity\[)[^\]]*/gi)].map(([command]) => command);
    return [...(start === undefined ? [] : [start]), ...within];
  });
  return [`${lines.length} lines`, ...commands];
}

/** The text report: its commands and lines up to the ledger, whose lines are as long as the names of types. */
export function textShape(text: string): readonly string[] {
  return [...logShape(text).slice(1), ...logShape(text.slice(0, text.lastIndexOf('\nresources\n'))).slice(0, 1)];
}

/** The keys of a document, and how long its lists are. */
export function jsonShape(text: string): readonly string[] {
  const shape: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      shape.push(`${path} ${value.length}`);
      value.forEach((item) => visit(item, `${path}[]`));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, item]) => visit(item, `${path}.${key}`));
    } else {
      shape.push(`${path} ${typeof value}`);
    }
  };
  visit(JSON.parse(text), '');
  return shape;
}

/** All text of a document. */
export function jsonTexts(text: string): readonly string[] {
  const texts: string[] = [];
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}
