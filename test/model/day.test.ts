import { daysAfter, isDay, yearAfter } from '../../lib/model/day';

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['2026-11-22T00:00', false],
  ['', false],
])('whether %p is a day: %p', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-11-22', 90, '2027-02-20'],
  ['2027-12-31', 1, '2028-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-11-22', 0, '2026-11-22'],
])('the day after %s by %p is %s', (day, count, expected) => {
  expect(daysAfter(day, count)).toBe(expected);
});

test('a year after a leap day compares as between the days around it', () => {
  expect(yearAfter('2028-02-29') > '2029-02-28' && yearAfter('2028-02-29') < '2029-03-01').toBe(true);
});
