import { inSession, LEAKY_PLAN } from './session';

test('a plan of more than a megabyte is judged as a small one is', () => {
  inSession(({ run, write }) => {
    write('plan.json', LEAKY_PLAN);
    const small = run(['check', 'plan.json']);
    write('plan.json', `${LEAKY_PLAN}${' '.repeat(1 << 20)}`);
    expect(run(['check', 'plan.json'])).toEqual(small);
    expect(small.code).toBe(1);
  });
});
