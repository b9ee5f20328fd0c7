import {
  circle,
  cloud,
  dice,
  ellipse,
  line,
  poplar,
  rect,
  repeat,
  shape,
  sheet,
  tree,
  wash,
} from './pencil.mjs';

const stone = '#d9b48a';
const shadow = '#a97f5f';
const deck = 420;

/** The stone bridge over the river on a clear winter morning. */
export function bridge() {
  const sky = wash('sky', [
    [0, '#7fc4e8'],
    [1, '#e9f4ee'],
  ]);
  const water = wash('water', [
    [0, '#7fb9cf'],
    [1, '#2f6f95'],
  ]);
  return sheet(
    sky + water,
    rect(0, 0, 1200, 520, 'url(#sky)') +
      circle(985, 120, 52, '#fff3c4') +
      circle(985, 120, 78, '#fff3c4', 'opacity="0.35"') +
      cloud(210, 130, 1.1, '#ffffff', 0.9) +
      cloud(640, 90, 0.8, '#ffffff', 0.8) +
      cloud(1120, 230, 0.7, '#ffffff', 0.75) +
      hills() +
      farTown() +
      rect(0, 516, 1200, 284, 'url(#water)') +
      mirrored() +
      spans() +
      ripples() +
      boat() +
      banks()
  );
}

function hills() {
  return (
    shape('M0 430 C180 330 320 350 470 410 C640 330 850 320 1200 420 V530 H0 Z', '#a9cdb5') +
    shape('M0 470 C160 410 340 430 520 466 C760 410 980 410 1200 474 V530 H0 Z', '#7fb08c')
  );
}

function farTown() {
  const roll = dice(8);
  const houses = repeat(15, (i) => {
    const x = 392 + i * 42 + (i > 6 ? 70 : 0) + roll() * 6;
    const height = 24 + roll() * 12;
    const y = 518 - height;
    return (
      rect(x, y, 34, height, ['#f3e3cf', '#efd2b8', '#e7dccb'][i % 3]) +
      shape(`M${x - 4} ${y} l21 -20 l21 20 Z`, ['#b9624f', '#a3564a', '#8c5a55'][i % 3]) +
      rect(x + 8, y + 9, 6, 9, '#5a6b7d') +
      rect(x + 20, y + 9, 6, 9, '#5a6b7d')
    );
  });
  const spire =
    rect(736, 346, 34, 170, '#f3e3cf') +
    rect(753, 346, 17, 170, '#e2cfb6') +
    shape('M730 348 L753 262 L776 348 Z', '#7c8f9c') +
    circle(753, 366, 8, '#5a6b7d') +
    line('M753 262 v-14', '#5a6b7d', 3);
  return spire + houses;
}

/** Three arches between two piers, and half an arch at each bank. */
function spans() {
  const arches = [-210, 150, 510, 870, 1230];
  const holes = arches
    .map((x) => `M${x - 140} 560 V520 A140 86 0 0 1 ${x + 140} 520 V560 Z`)
    .join(' ');
  const wall = `M0 ${deck} H1200 V560 H0 Z ${holes}`;
  const rims = arches
    .map((x) => line(`M${x - 146} 524 A146 92 0 0 1 ${x + 146} 524`, shadow, 10))
    .join('');
  const undersides = arches
    .map((x) =>
      shape(
        `M${x - 140} 520 A140 86 0 0 1 ${x + 140} 520 A140 70 0 0 0 ${x - 140} 520 Z`,
        '#8a6650'
      )
    )
    .join('');
  const piers = [-30, 330, 690, 1050]
    .map(
      (x) =>
        shape(`M${x - 40} 590 V470 L${x} 440 L${x + 40} 470 V590 Z`, '#e3c29b') +
        shape(`M${x} 440 L${x + 40} 470 V590 H${x} Z`, '#c79c75') +
        rect(x - 46, 584, 92, 14, shadow, 'rx="4"')
    )
    .join('');
  return (
    undersides +
    shape(wall, stone, 'fill-rule="evenodd"') +
    rims +
    courses() +
    piers +
    traffic() +
    rect(0, deck - 10, 1200, 16, '#efd9b7') +
    railing()
  );
}

function courses() {
  const roll = dice(19);
  return repeat(70, () => {
    const x = roll() * 1200;
    const y = deck + 12 + Math.floor(roll() * 4) * 12;
    const hidden = y > deck + 20 && Math.abs(((x + 30 + 3600) % 360) - 180) < 130;
    return hidden ? '' : rect(x, y, 20 + roll() * 14, 4, shadow, 'rx="2" opacity="0.35"');
  });
}

function railing() {
  const posts = repeat(61, (i) => rect(i * 20 - 2, deck - 36, 4, 28, '#41566b'));
  const lamps = [60, 240, 420, 600, 780, 960, 1140]
    .map(
      (x) =>
        rect(x - 2.5, deck - 108, 5, 100, '#2f4254') +
        line(`M${x - 20} ${deck - 100} q20 -22 40 0`, '#2f4254', 4) +
        circle(x - 20, deck - 94, 7, '#fff7dc') +
        circle(x + 20, deck - 94, 7, '#fff7dc')
    )
    .join('');
  return lamps + posts + rect(0, deck - 40, 1200, 6, '#41566b');
}

function traffic() {
  const car = (x, colour) =>
    shape(`M${x} 408 q2 -18 18 -19 l10 -14 q2 -3 6 -3 h30 q4 0 7 3 l11 15 q14 2 16 18 Z`, colour) +
    circle(x + 24, 408, 9, '#26323f') +
    circle(x + 76, 408, 9, '#26323f') +
    shape(`M${x + 32} 388 l7 -11 h13 v11 Z M${x + 56} 388 v-11 h10 l9 11 Z`, '#d8ecf5');
  const bus =
    rect(470, 338, 158, 68, '#f2b632', 'rx="10"') +
    rect(470, 382, 158, 10, '#c8402f') +
    circle(504, 407, 11, '#26323f') +
    circle(594, 407, 11, '#26323f') +
    repeat(5, (i) => rect(480 + i * 29, 350, 23, 22, '#d8ecf5', 'rx="3"'));
  const vehicles = car(150, '#c8402f') + bus + car(880, '#2f7f8f');
  return `<g transform="translate(0 -4)">${vehicles}</g>`;
}

function mirrored() {
  return (
    shape(
      'M0 520 H1200 V560 C900 610 700 585 500 600 C300 615 150 590 0 600 Z',
      '#6aa58e',
      'opacity="0.45"'
    ) +
    [-30, 330, 690, 1050]
      .map((x) => shape(`M${x - 38} 590 h76 l-8 130 h-60 Z`, '#8f7a6a', 'opacity="0.35"'))
      .join('') +
    ellipse(985, 690, 70, 10, '#fff3c4', 'opacity="0.6"') +
    ellipse(985, 720, 52, 8, '#fff3c4', 'opacity="0.5"') +
    ellipse(985, 746, 34, 6, '#fff3c4', 'opacity="0.4"')
  );
}

function ripples() {
  const roll = dice(77);
  return repeat(60, () => {
    const y = 560 + roll() * 230;
    const length = 20 + roll() * (y - 500) * 0.35;
    const x = roll() * 1200;
    return line(
      `M${x} ${y} q${length / 4} -5 ${length / 2} 0 t${length / 2} 0`,
      '#e7f6fb',
      3,
      'opacity="0.45"'
    );
  });
}

function boat() {
  return (
    ellipse(455, 716, 120, 12, '#1f4d6b', 'opacity="0.35"') +
    shape('M340 676 H570 L542 714 H372 Z', '#f7f1e6') +
    shape('M350 690 H560 L542 714 H372 Z', '#c8402f') +
    rect(398, 636, 110, 42, '#ffffff', 'rx="6"') +
    repeat(3, (i) => rect(408 + i * 33, 646, 24, 18, '#4d8fb0', 'rx="4"')) +
    rect(470, 604, 16, 34, '#2f4254') +
    rect(470, 610, 16, 8, '#f2b632') +
    line('M330 718 q-40 6 -70 18 M580 718 q46 6 84 16', '#e7f6fb', 4, 'opacity="0.7"')
  );
}

function banks() {
  const reeds = repeat(26, (i) => {
    const x = i < 13 ? i * 15 : 1020 + (i - 13) * 15;
    return line(
      `M${x} 800 q${(i % 3) * 6 - 6} -50 ${(i % 5) * 6 - 10} ${-70 - (i % 4) * 16}`,
      '#3f7a57',
      5
    );
  });
  return (
    shape('M0 660 C90 660 160 720 230 800 H0 Z', '#5f9a6b') +
    shape('M1200 640 C1090 660 1010 730 980 800 H1200 Z', '#5f9a6b') +
    tree(60, 700, 1.25, '#4b8b5a', '#3d7650', '#5b4637') +
    poplar(1120, 700, 1.7, '#4b8b5a', '#3d7650') +
    poplar(1172, 690, 1.4, '#57976a', '#458158') +
    reeds
  );
}
