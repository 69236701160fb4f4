import { InputError } from '../../lib/model/errors';
import { errorOf, filesOf, guarded, newStack } from './apps';

jest.mock('../../lib/judge/policy', () => ({
  shippedPolicies: () => {
    throw new InputError('the compiled policies are not there: policy.wasm cannot be read');
  },
}));

test('without the compiled policies nothing is judged, and nothing is written', () => {
  const { app } = guarded();
  newStack(app, 'leads');
  expect(errorOf(app)).toContain(
    '[leads] dealerguard could not judge this app: the compiled policies are not there: policy.wasm cannot be read',
  );
  expect(filesOf(app)).toEqual([]);
});
