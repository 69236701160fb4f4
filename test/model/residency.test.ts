import { REGION, regionsOfResidency, RESIDENCY_SETS } from '../../lib/model/residency';

test.each<[string, string, readonly string[] | undefined]>([
  ['a known set', 'japan', ['ap-northeast-1', 'ap-northeast-3']],
  ['a known set in another case, with blanks', ' South-Africa ', ['af-south-1']],
  ['one region', 'eu-central-1', ['eu-central-1']],
  ['regions with spaces between', 'eu-central-1  eu-central-2', ['eu-central-1', 'eu-central-2']],
  ['a set of the configuration', 'dach', ['eu-central-1', 'eu-central-2']],
  ['a set of the configuration that has the name of a known one', 'eu', ['eu-central-1']],
  ['a name that nobody defines', 'europe', undefined],
  ['regions and something else', 'eu-central-1 or so', undefined],
  ['what every object has', 'constructor', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, regions) => {
  expect(regionsOfResidency(text, { dach: ['eu-central-1', 'eu-central-2'], eu: ['eu-central-1'] })).toEqual(regions);
});

test('every region is in one set, and is spelt as AWS spells regions', () => {
  const all = Object.values(RESIDENCY_SETS).flat();
  expect(all.filter((region) => !REGION.test(region))).toEqual([]);
  expect([...new Set(all)]).toEqual(all);
});

test('no set has the name of a region', () => {
  expect(Object.keys(RESIDENCY_SETS).filter((name) => REGION.test(name))).toEqual([]);
});
