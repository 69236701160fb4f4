import { movesOf } from '../../lib/read/code/moved-blocks';
import { moved } from '../../lib/read/moves';

describe('what a moved block says', () => {
  test.each<[string, unknown, [string, string][]]>([
    ['nothing where there is none', undefined, []],
    ['one, as an object', { from: 'aws_s3_bucket.a', to: 'aws_s3_bucket.b' }, [['aws_s3_bucket.a', 'aws_s3_bucket.b']]],
    [
      'several, as a list',
      [
        { from: 'a.a', to: 'b.b' },
        { from: 'c.c', to: 'd.d' },
      ],
      [
        ['a.a', 'b.b'],
        ['c.c', 'd.d'],
      ],
    ],
    ['nothing where it is no block', ['x', { from: 'a.a' }, { to: 'b.b' }, { from: '', to: 'b.b' }, null, 3], []],
  ])('%s', (_situation, block, expected) => {
    expect([...movesOf({ moved: block })]).toEqual(expected);
  });
});

describe('an address', () => {
  const to = (moves: readonly (readonly [string, string])[], address: string) => moved(new Map(moves), address);

  test.each<[string, [string, string][], string, string]>([
    ['of a resource', [['aws_s3_bucket.a', 'aws_s3_bucket.b']], 'aws_s3_bucket.a', 'aws_s3_bucket.b'],
    ['of all instances of a resource', [['aws_s3_bucket.a', 'aws_s3_bucket.b']], 'aws_s3_bucket.a["eu"]', 'aws_s3_bucket.b["eu"]'],
    ['into a module', [['aws_s3_bucket.a', 'module.m.aws_s3_bucket.a']], 'aws_s3_bucket.a', 'module.m.aws_s3_bucket.a'],
    ['of one instance', [['aws_s3_bucket.a[0]', 'aws_s3_bucket.a["eu"]']], 'aws_s3_bucket.a[0]', 'aws_s3_bucket.a["eu"]'],
    ['to an instance, of what was none', [['aws_s3_bucket.a', 'aws_s3_bucket.a[0]']], 'aws_s3_bucket.a', 'aws_s3_bucket.a[0]'],
    ['of a module', [['module.a', 'module.b']], 'module.a.aws_s3_bucket.x[0]', 'module.b.aws_s3_bucket.x[0]'],
    ['of all instances of a module', [['module.a', 'module.b']], 'module.a["eu"].aws_s3_bucket.x', 'module.b["eu"].aws_s3_bucket.x'],
    [
      'step by step',
      [
        ['a.b', 'a.c'],
        ['a.a', 'a.b'],
      ],
      'a.a',
      'a.c',
    ],
  ])('moves: %s', (_situation, moves, address, expected) => {
    expect(to(moves, address)).toBe(expected);
  });

  test.each<[string, [string, string][], string]>([
    ['that is not named', [['aws_s3_bucket.a', 'aws_s3_bucket.b']], 'aws_s3_bucket.c'],
    ['that begins alike', [['aws_s3_bucket.a', 'aws_s3_bucket.b']], 'aws_s3_bucket.ab'],
    ['of another instance', [['aws_s3_bucket.a[0]', 'aws_s3_bucket.b[0]']], 'aws_s3_bucket.a[01]'],
    ['of instances, where one without key is moved', [['aws_s3_bucket.a', 'aws_s3_bucket.a["eu"]']], 'aws_s3_bucket.a[0]'],
    [
      'that goes in a circle comes back',
      [
        ['a.a', 'a.b'],
        ['a.b', 'a.a'],
      ],
      'a.a',
    ],
  ])('stays: %s', (_situation, moves, address) => {
    expect(to(moves, address)).toBe(address);
  });
});
