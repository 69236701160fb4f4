const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. Days written so compare as text. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).slice(1).map(Number);
  return day >= 1 && day <= lengthOf(year, month);
}

/** The same day of the next year. For 29 February there is no such day, but what it gives still compares right. */
export function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}

/** The day that is `count` days later. */
export function daysAfter(from: string, count: number): string {
  let [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  day += count;
  for (let length = lengthOf(year, month); day > length; length = lengthOf(year, month)) {
    day -= length;
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** How many days a month has; 0 for a month that does not exist. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
