import { plain, plainAddress } from '../../lib/report/escape/plain';

describe('text of a plan', () => {
  test.each([
    ['stays as it is', 'module.a["b c"].aws_s3_bucket.ö', 'module.a["b c"].aws_s3_bucket.ö'],
    ['keeps the brackets of what is not known yet', '⟨aws_iam_role.r.arn⟩', '⟨aws_iam_role.r.arn⟩'],
    ['keeps emoji', '🚗', '🚗'],
    ['shows an escape sequence', '\u001b[31m', '\\u001b[31m'],
    ['shows line breaks', 'a\r\nb\u2028c', 'a\\u000d\\u000ab\\u2028c'],
    ['shows marks that turn the direction', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['shows what has no width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['shows tags, by their halves', 'a\u{e0041}', 'a\\udb40\\udc41'],
    ['shows half a character', 'a\ud800', 'a\\ud800'],
  ])('%s', (_what, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test('is cut after 200 characters, never within one', () => {
    expect(plain('x'.repeat(200))).toBe('x'.repeat(200));
    expect(plain('🚗'.repeat(150))).toBe('🚗'.repeat(150));
    expect(plain('🚗'.repeat(201))).toBe(`${'🚗'.repeat(200)}…`);
  });

  test('is kept whole where it is an address', () => {
    expect(plainAddress('x'.repeat(300))).toBe('x'.repeat(300));
  });
});
