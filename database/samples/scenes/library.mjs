import { circle, dice, ellipse, line, pick, rect, repeat, shape, sheet, wash } from './pencil.mjs';

const covers = [
  '#b8473a',
  '#2f6f76',
  '#e0a63f',
  '#3f5c8a',
  '#7a4b6e',
  '#5f8f6a',
  '#d98e73',
  '#e9dcc0',
];
const wood = '#7a4a2f';
const dark = '#5c3622';

/** The reading room of the library late in the evening, snow behind the window. */
export function library() {
  const night = wash('night', [
    [0, '#16264a'],
    [1, '#3f5c8a'],
  ]);
  return sheet(
    night,
    rect(0, 0, 1200, 800, '#3a2a2c') +
      rect(0, 0, 1200, 640, '#a8623f') +
      rect(0, 0, 1200, 60, '#5c3622') +
      rect(0, 56, 1200, 8, '#d9a45b') +
      windowOutside() +
      shelves(20, 380) +
      shelves(800, 380) +
      ladder() +
      floor() +
      lamps() +
      readers() +
      table()
  );
}

function windowOutside() {
  const roll = dice(9);
  const pane = 'M440 600 V300 A160 180 0 0 1 760 300 V600 Z';
  const flakes = repeat(60, () =>
    circle(450 + roll() * 300, 150 + roll() * 430, 1.5 + roll() * 2.4, '#ffffff', 'opacity="0.85"')
  );
  const town =
    shape('M440 520 l40 -34 36 30 34 -50 44 54 50 -30 40 26 34 -40 42 40 V600 H440 Z', '#22335c') +
    repeat(14, () => rect(452 + roll() * 290, 540 + roll() * 44, 6, 8, '#ffd88a'));
  const bars = line(
    'M600 122 V600 M440 300 H760 M440 450 H760 M520 145 V600 M680 145 V600',
    '#f0ddbd',
    7
  );
  return (
    shape('M424 608 V300 A176 196 0 0 1 776 300 V608 Z', '#f0ddbd') +
    `<clipPath id="pane"><path d="${pane}"/></clipPath><g clip-path="url(#pane)">` +
    shape(pane, 'url(#night)') +
    circle(690, 220, 34, '#fdf3d0') +
    circle(676, 212, 30, '#1f3158') +
    town +
    shape('M440 600 V582 q80 -22 160 -6 t160 -4 V600 Z', '#ffffff') +
    flakes +
    bars +
    '</g>' +
    rect(410, 600, 380, 18, '#f0ddbd', 'rx="4"')
  );
}

/** A bookcase of six shelves. */
function shelves(x, width) {
  const roll = dice(x + 1);
  const height = 84;
  const rows = repeat(6, (row) => {
    const foot = 84 + (row + 1) * height;
    return books(roll, x + 20, x + width - 20, foot) + rect(x + 10, foot, width - 20, 9, dark);
  });
  return (
    rect(x, 74, width, 560, wood, 'rx="4"') +
    rect(x + 14, 88, width - 28, 540, '#3b2218') +
    rows +
    rect(x - 8, 66, width + 16, 18, '#8d5a3a', 'rx="4"')
  );
}

function books(roll, from, to, foot) {
  let drawing = '';
  let x = from;
  while (x < to - 16) {
    const width = Math.min(13 + roll() * 15, to - x);
    const height = 46 + roll() * 22;
    const cover = pick(roll, covers);
    if (roll() < 0.06) {
      drawing += shape(`M${x} ${foot} l22 -58 l16 6 l-22 52 Z`, cover);
      x += 40;
    } else if (roll() < 0.04) {
      drawing += plant(x + 16, foot);
      x += 40;
    } else {
      drawing +=
        rect(x, foot - height, width - 1.5, height, cover, 'rx="1.5"') +
        rect(x, foot - height + 9, width - 1.5, 4, '#fff3d0', 'opacity="0.55"') +
        rect(x, foot - 13, width - 1.5, 3, '#fff3d0', 'opacity="0.45"');
      x += width;
    }
  }
  return drawing;
}

function plant(x, foot) {
  return (
    shape(`M${x - 13} ${foot - 22} h26 l-4 22 h-18 Z`, '#e9dcc0') +
    line(
      `M${x} ${foot - 22} q-14 -14 -15 -30 M${x} ${foot - 22} q2 -20 0 -38 M${x} ${foot - 22} q14 -12 15 -28`,
      '#5f8f6a',
      6
    )
  );
}

function ladder() {
  const rungs = repeat(9, (i) => {
    const y = 190 + i * 50;
    const x = 330 - i * 6.4;
    return line(`M${x} ${y} h46`, '#d9a45b', 7);
  });
  return line('M338 132 L270 640 M384 132 L324 640', '#d9a45b', 9) + rungs;
}

function floor() {
  return (
    rect(0, 634, 1200, 166, '#8a5534') +
    repeat(9, (i) => line(`M${i * 150 - 60} 800 L${i * 120 + 100} 634`, '#74452a', 3)) +
    rect(0, 628, 1200, 10, dark) +
    ellipse(600, 770, 560, 60, '#7b2f35', 'opacity="0.55"')
  );
}

function lamps() {
  const hanging = (x, drop) =>
    line(`M${x} 60 V${drop}`, '#2b1b16', 4) +
    shape(
      `M${x - 190} 640 L${x - 46} ${drop + 46} h92 L${x + 190} 640 Z`,
      '#ffe6a0',
      'opacity="0.12"'
    ) +
    shape(`M${x - 48} ${drop + 46} q0 -44 48 -46 q48 2 48 46 Z`, '#2f6f5a') +
    ellipse(x, drop + 46, 46, 9, '#fff2c2');
  return hanging(212, 150) + hanging(990, 150);
}

function readers() {
  const reader = (x, jumper, skin, hair, long) =>
    (long ? shape(`M${x - 40} 560 q-6 -90 40 -92 q46 2 40 92 Z`, hair) : '') +
    shape(`M${x - 72} 690 Q${x - 70} 566 ${x} 562 Q${x + 70} 566 ${x + 72} 690 Z`, jumper) +
    rect(x - 12, 536, 24, 34, skin) +
    circle(x, 512, 36, skin) +
    shape(`M${x - 38} 512 q-2 -44 38 -46 q40 2 38 46 q-12 -26 -34 -26 q-30 0 -42 26 Z`, hair) +
    line(`M${x - 16} 518 q5 4 10 0 M${x + 6} 518 q5 4 10 0`, '#4a3428', 2.5) +
    line(`M${x - 6} 531 q6 4 12 0`, '#a4563f', 2.5);
  return (
    reader(350, '#3f5c8a', '#f0c6a0', '#5b3a26', true) +
    reader(600, '#e0a63f', '#e2ad84', '#2b2320', false) +
    reader(850, '#7a4b6e', '#f3cfae', '#c9803d', true)
  );
}

function table() {
  const open = (x, cover) =>
    shape(`M${x - 66} 664 l-6 36 h144 l-6 -36 Z`, cover) +
    shape(`M${x} 660 q-30 -14 -62 -2 l-6 34 q36 -10 68 2 Z`, '#fff9ea') +
    shape(`M${x} 660 q30 -14 62 -2 l6 34 q-36 -10 -68 2 Z`, '#f3e8d0') +
    repeat(3, (i) =>
      line(
        `M${x - 54} ${667 + i * 8} q24 -6 46 0 M${x + 10} ${667 + i * 8} q24 -6 46 0`,
        '#b9a888',
        2
      )
    );
  const lamp = (x) =>
    ellipse(x, 694, 30, 7, '#c99a3f') +
    rect(x - 4, 612, 8, 82, '#c99a3f') +
    shape(`M${x - 54} 618 q6 -34 54 -36 q48 2 54 36 Z`, '#2f7f62') +
    ellipse(x, 618, 54, 6, '#fff2c2') +
    shape(`M${x - 54} 618 h108 l44 76 h-196 Z`, '#fff2c2', 'opacity="0.2"');
  return (
    rect(140, 676, 920, 40, '#a86a3e', 'rx="8"') +
    rect(140, 702, 920, 18, '#82502d', 'rx="6"') +
    rect(190, 718, 30, 82, '#6a3f23') +
    rect(980, 718, 30, 82, '#6a3f23') +
    open(350, '#b8473a') +
    open(600, '#2f6f76') +
    open(850, '#3f5c8a') +
    lamp(476) +
    lamp(726) +
    rect(196, 640, 84, 16, '#5f8f6a', 'rx="2"') +
    rect(204, 656, 72, 16, '#d98e73', 'rx="2"') +
    rect(196, 672, 84, 16, '#e9dcc0', 'rx="2"') +
    rect(958, 652, 40, 36, '#f5efe0', 'rx="6"') +
    line('M998 662 q16 2 14 12 q-2 8 -14 6', '#f5efe0', 5) +
    line('M970 642 q-6 -10 2 -18 M984 642 q-6 -10 2 -18', '#ffffff', 3, 'opacity="0.5"')
  );
}
