import { circle, dice, line, pick, rect, repeat, shape, sheet, wash } from './pencil.mjs';

/** The city at dusk, seen across the water. */
export function skyline() {
  const sky = wash('sky', [
    [0, '#28285c'],
    [0.45, '#6d4783'],
    [0.75, '#e0787a'],
    [1, '#f9c784'],
  ]);
  const water = wash('water', [
    [0, '#d98a7c'],
    [0.35, '#7b5384'],
    [1, '#26264f'],
  ]);
  return sheet(
    sky + water,
    rect(0, 0, 1200, 560, 'url(#sky)') +
      stars() +
      circle(815, 372, 128, '#f9b86b', 'opacity="0.28"') +
      circle(815, 372, 84, '#ffdf9e') +
      bands() +
      row(11, 548, 90, 190, 46, 84, '#8a5a86', null) +
      tower() +
      row(23, 554, 120, 270, 54, 96, '#553a70', '#e9a775') +
      dome() +
      row(37, 562, 60, 200, 60, 110, '#2f2650', '#ffd88a') +
      rect(0, 556, 1200, 244, 'url(#water)') +
      rect(0, 552, 1200, 12, '#1d1a3c') +
      reflections() +
      lamps() +
      birds()
  );
}

function stars() {
  const roll = dice(3);
  return repeat(40, () =>
    circle(
      roll() * 1200,
      roll() * 190,
      0.8 + roll() * 1.4,
      '#f6e8ff',
      `opacity="${0.3 + roll() * 0.6}"`
    )
  );
}

function bands() {
  return [
    [90, 262, 210, 9],
    [150, 278, 250, 7],
    [700, 330, 290, 8],
    [764, 392, 210, 8],
    [940, 262, 200, 8],
    [985, 278, 120, 6],
  ]
    .map(([x, y, width, height]) =>
      rect(x, y, width, height, '#f2a68f', `rx="${height / 2}" opacity="0.55"`)
    )
    .join('');
}

/** One row of buildings, nearest rows last; `light` is the colour of the windows, if any are lit. */
function row(seed, foot, low, high, narrow, wide, fill, light) {
  const roll = dice(seed);
  let drawing = '';
  for (let x = -20; x < 1220;) {
    const width = Math.round(narrow + roll() * (wide - narrow));
    const height = Math.round(low + roll() * (high - low));
    drawing += building(roll, x, foot, width, height, fill, light);
    x += width + (roll() < 0.3 ? 10 : 0);
  }
  return drawing;
}

function building(roll, x, foot, width, height, fill, light) {
  const top = foot - height;
  const roof = pick(roll, ['flat', 'flat', 'gable', 'step', 'mast']);
  let drawing = rect(x, top, width + 1, height, fill);
  if (roof === 'gable') drawing += shape(`M${x} ${top} l${width / 2} -26 l${width / 2} 26 Z`, fill);
  if (roof === 'step') drawing += rect(x + width * 0.2, top - 18, width * 0.6, 20, fill);
  if (roof === 'mast') drawing += rect(x + width * 0.5, top - 44, 3, 46, fill);
  if (!light) return drawing;
  const columns = Math.floor((width - 14) / 15);
  for (let y = top + 14; y < foot - 18; y += 20) {
    for (let column = 0; column < columns; column += 1) {
      if (roll() < 0.42) {
        const opacity = (0.45 + roll() * 0.55).toFixed(2);
        drawing += rect(x + 9 + column * 15, y, 7, 10, light, `opacity="${opacity}"`);
      }
    }
  }
  return drawing;
}

function tower() {
  const fill = '#6b4678';
  return (
    shape('M352 552 L374 230 L386 230 L408 552 Z', fill) +
    shape('M356 236 h48 l-8 20 h-32 Z', fill) +
    rect(368, 216, 24, 20, fill) +
    rect(378, 120, 4, 100, fill) +
    circle(380, 120, 4, '#ff6b6b') +
    line('M362 420 h36 M366 350 h28', '#8a5a86', 3)
  );
}

function dome() {
  const fill = '#43305f';
  const gold = '#f0b45e';
  const cupola = (x, y, size) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${rect(-26, 0, 52, 60, fill)}${shape(
      'M-32 2 C-44 -34 -10 -44 0 -74 C10 -44 44 -34 32 2 Z',
      gold
    )}${shape('M0 -74 C10 -44 44 -34 32 2 H12 C20 -30 4 -44 0 -74 Z', '#d18f45')}${rect(-2, -98, 4, 26, gold)}</g>`;
  return (
    rect(560, 430, 130, 130, fill) +
    cupola(585, 400, 0.62) +
    cupola(665, 400, 0.62) +
    cupola(625, 372, 1) +
    repeat(3, (i) =>
      shape(`M${582 + i * 36} 520 v-34 a9 9 0 0 1 18 0 v34 Z`, '#ffd88a', 'opacity="0.85"')
    )
  );
}

function reflections() {
  const roll = dice(51);
  const glints = repeat(46, () => {
    const y = 576 + roll() * 214;
    const width = 16 + roll() * 70;
    return rect(roll() * 1200, y, width, 3, '#f7b787', `rx="1.5" opacity="${0.12 + roll() * 0.3}"`);
  });
  const path = repeat(15, (i) => {
    const width = 190 - i * 8 + roll() * 46;
    return rect(
      820 - width / 2 + roll() * 26,
      572 + i * 14.5,
      width,
      6,
      '#ffdf9e',
      `rx="3" opacity="${0.75 - i * 0.04}"`
    );
  });
  return glints + path;
}

function lamps() {
  return repeat(16, (i) => {
    const x = 40 + i * 76;
    return (
      rect(x - 1.5, 528, 3, 28, '#1d1a3c') +
      circle(x, 526, 9, '#ffe9b0', 'opacity="0.35"') +
      circle(x, 526, 4, '#fff2c9') +
      rect(x - 2, 570, 4, 54, '#ffe0a0', 'opacity="0.25" rx="2"')
    );
  });
}

function birds() {
  const at = [
    [200, 210, 1],
    [244, 190, 0.8],
    [270, 222, 0.7],
    [990, 200, 0.9],
    [1032, 222, 0.7],
  ];
  return at
    .map(([x, y, size]) =>
      line(
        `M${x} ${y} q${9 * size} ${-12 * size} ${18 * size} 0 q${9 * size} ${-12 * size} ${18 * size} 0`,
        '#1d1a3c',
        2.6
      )
    )
    .join('');
}
