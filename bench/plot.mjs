// Time of each stage over the number of resources, both axes logarithmic: what is linear has the slope of the dashed line.
const WIDTH = 720;
const HEIGHT = 460;
const LEFT = 70;
const RIGHT = 150;
const TOP = 40;
const BOTTOM = 50;
const COLOURS = ['#4477aa', '#ee6677', '#228833', '#ccbb44', '#66ccee', '#aa3377', '#bbbbbb', '#000000'];

const scale = (from, to, start, end) => (value) =>
  start + ((Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))) * (end - start);
const at = (value) => value.toFixed(1);
const text = (x, y, content, more = '') => `<text x="${at(x)}" y="${at(y)}" ${more}>${content}</text>`;

/** An SVG, from `[{ resources, stages: { parse: 16.2, … } }, …]`. */
export const growthPlot = (measured) => {
  const sizes = measured.map(({ resources }) => resources);
  const highest = 10 ** Math.ceil(Math.log10(Math.max(...measured.flatMap(({ stages }) => Object.values(stages)))));
  const x = scale(Math.min(...sizes), Math.max(...sizes), LEFT, WIDTH - RIGHT);
  const y = scale(0.1, highest, HEIGHT - BOTTOM, TOP);
  const decades = Array.from({ length: Math.round(Math.log10(highest)) + 2 }, (_, index) => 10 ** (index - 1));
  const grid = decades.map(
    (value) =>
      `<path d="M${LEFT} ${at(y(value))}H${WIDTH - RIGHT}" stroke="#ddd"/>${text(LEFT - 8, y(value) + 4, value, 'text-anchor="end"')}`,
  );
  const ticks = sizes.map((size) => text(x(size), HEIGHT - BOTTOM + 20, size.toLocaleString('en-GB'), 'text-anchor="middle"'));
  const curves = Object.keys(measured[0].stages).map((stage, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const points = measured.map(({ resources, stages }) => `${at(x(resources))},${at(y(Math.max(stages[stage], 0.1)))}`);
    const label = text(WIDTH - RIGHT + 34, TOP + 10 + index * 20, stage);
    const key = `<path d="M${WIDTH - RIGHT + 10} ${TOP + 6 + index * 20}h18" stroke="${colour}" stroke-width="2"/>`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${key}${label}`;
  });
  const [first, last] = [Math.min(...sizes), Math.max(...sizes)];
  const linear = `<path d="M${at(x(first))} ${at(y(1))}L${at(x(last))} ${at(y(last / first))}" stroke="#888" stroke-dasharray="4 4"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>
${text(LEFT, 22, 'dealerguard check: milliseconds of each stage; dashed: linear growth', 'font-size="14"')}
${text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, 'resources in the plan', 'text-anchor="middle"')}
${[...grid, ...ticks, linear, ...curves].join('\n')}
</svg>
`;
};
