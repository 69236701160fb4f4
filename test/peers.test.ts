import { requirePeers } from '../lib/peers';

/** Finds these packages and no others. */
const having =
  (...packages: readonly string[]) =>
  (path: string): string => {
    if (!packages.includes(path.replace('/package.json', ''))) throw new Error('not found');
    return path;
  };

test.each([
  [
    'constructs without the provider',
    () => requirePeers('cdktf', 'constructs', having('constructs', 'cdktf')),
    'dealerguard/constructs needs the package @cdktf/provider-aws, which is not installed. Run: npm install constructs cdktf @cdktf/provider-aws',
  ],
  [
    'the guard without anything',
    () => requirePeers('cdktf', 'guard', having()),
    'dealerguard/guard needs the package constructs, which is not installed. Run: npm install constructs cdktf',
  ],
  [
    'the guard of cdktf in a project of cdktn',
    () => requirePeers('cdktf', 'guard', having('constructs', 'cdktn')),
    'dealerguard/guard needs the package cdktf, which is not installed. For cdktn, import dealerguard/cdktn/guard',
  ],
  [
    'the constructs of cdktn in a project of cdktf',
    () => requirePeers('cdktn', 'constructs', having('constructs', 'cdktf', '@cdktf/provider-aws')),
    'dealerguard/cdktn/constructs needs the package cdktn, which is not installed. For cdktf, import dealerguard/constructs',
  ],
])('%s: the error says what to do', (_situation, load, message) => {
  expect(load).toThrow(message);
});

test('the guard needs no provider', () => {
  expect(() => requirePeers('cdktn', 'guard', having('constructs', 'cdktn'))).not.toThrow();
});
