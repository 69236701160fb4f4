import { escapeHtml } from '../escape/html';
import { PAGE_STYLE } from './style';
import { FINDING_STYLE } from './style-finding';

interface Page {
  readonly language: string;
  readonly title: string;
  /** HTML. */
  readonly body: string;
  readonly script?: string;
}

/**
 * A whole page in one file. Its policy lets run and paint only what is written here, by hash, and forbids the network altogether: even a name that slipped
 * through could do nothing.
 */
export function documentHtml({ language, title, body, script }: Page): string {
  const style = `${PAGE_STYLE}${FINDING_STYLE}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `${body}${script === undefined ? '' : `<script>${script}</script>\n`}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function hashOf(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
