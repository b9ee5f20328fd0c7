import {
  circle,
  dice,
  ellipse,
  line,
  person,
  pick,
  rect,
  repeat,
  shape,
  sheet,
  wash,
} from './pencil.mjs';

const kerb = 628;

/** The early tram at a snowy stop in the old town. */
export function tram() {
  const sky = wash('sky', [
    [0, '#9cc3dd'],
    [1, '#f7e3d2'],
  ]);
  return sheet(
    sky,
    rect(0, 0, 1200, 620, 'url(#sky)') +
      farRoofs() +
      facades() +
      street() +
      wires() +
      carriage() +
      stop() +
      snow()
  );
}

function farRoofs() {
  return (
    shape('M0 300 l80 -60 80 60 60 -40 90 50 V620 H0 Z', '#b9cbd8') +
    shape('M760 320 l70 -70 60 60 80 -90 90 90 140 -50 V620 H760 Z', '#b9cbd8') +
    rect(950, 120, 50, 300, '#aebfce') +
    shape('M942 122 L975 40 L1008 122 Z', '#8fa4b6') +
    circle(975, 170, 17, '#f7efe2') +
    line('M975 170 v-11 M975 170 l8 5', '#5a6b7d', 3)
  );
}

function facades() {
  const roll = dice(14);
  const houses = [
    [-10, 190, 300, '#d98e73', 3],
    [180, 150, 360, '#e9c98f', 2],
    [330, 220, 310, '#8fb3a8', 4],
    [550, 170, 380, '#e3b7a0', 3],
    [720, 210, 290, '#c9cfe0', 4],
    [930, 150, 340, '#e5d3a1', 2],
    [1080, 140, 300, '#cf8f86', 2],
  ];
  return houses.map((house) => facade(roll, house)).join('');
}

function facade(roll, [x, width, height, fill, columns]) {
  const top = 610 - height;
  const step = width / columns;
  const rows = Math.floor((height - 110) / 74);
  const windows = repeat(rows * columns, (i) => {
    const left = x + (i % columns) * step + step / 2 - 15;
    const y = top + 28 + Math.floor(i / columns) * 74;
    const glass = roll() < 0.4 ? '#ffdf94' : '#5f7d94';
    return (
      rect(left - 4, y - 4, 38, 54, '#fbf3e7', 'rx="3"') +
      rect(left, y, 30, 46, glass) +
      rect(left + 13.5, y, 3, 46, '#fbf3e7') +
      rect(left - 7, y + 48, 44, 6, '#ffffff')
    );
  });
  const awning = pick(roll, ['#b8473a', '#2f6f76', '#3f5c8a']);
  const shop =
    rect(x + 14, 540, width - 28, 70, '#4a4f5e', 'rx="3"') +
    rect(x + 20, 548, width - 40, 62, '#ffe6a9') +
    repeat(Math.floor((width - 40) / 34), (i) =>
      rect(x + 20 + (i + 1) * 34 - 2, 548, 4, 62, '#4a4f5e')
    ) +
    shape(`M${x + 8} 524 h${width - 16} l6 26 h${-(width - 4)} Z`, awning);
  return (
    rect(x, top, width, height, fill) +
    rect(x + width - 10, top, 10, height, '#000000', 'opacity="0.08"') +
    windows +
    shop +
    rect(x - 5, top - 10, width + 10, 14, '#fbf3e7') +
    shape(
      `M${x - 6} ${top - 10} q${width / 4} -20 ${width / 2 + 6} -10 t${width / 2 + 6} 10 Z`,
      '#ffffff'
    )
  );
}

function street() {
  return (
    rect(0, 606, 1200, 24, '#cfd6de') +
    rect(0, 626, 1200, 174, '#8b95a3') +
    rect(0, kerb, 1200, 60, '#7c8795') +
    rect(0, 690, 1200, 110, '#e8eef4') +
    rect(0, 690, 1200, 10, '#c4ced9') +
    rect(0, 652, 1200, 5, '#5b6572') +
    rect(0, 676, 1200, 5, '#5b6572') +
    repeat(24, (i) => rect(i * 52, 704 + (i % 2) * 40, 46, 3, '#cdd7e2'))
  );
}

function wires() {
  const pole = (x) =>
    rect(x - 4, 180, 8, 450, '#3b4654') +
    line(`M${x} 220 h120`, '#3b4654', 5) +
    line(`M${x} 186 l116 32`, '#3b4654', 2.5);
  return pole(52) + pole(1050) + line('M0 246 Q170 252 320 246 T640 250 T1200 246', '#2d3642', 2.5);
}

function carriage() {
  const glass = '#bfe0ec';
  const car = (x, front) =>
    rect(x, 402, 400, 236, '#f5f0e4', `rx="${front ? 34 : 18}"`) +
    rect(x, 512, 400, 126, '#c23b35', 'rx="18"') +
    rect(x, 512, 400, 60, '#c23b35') +
    rect(x, 506, 400, 9, '#f0b94a') +
    rect(x + 10, 392, 380, 16, '#d5dbe2', 'rx="8"') +
    rect(x + 4, 386, 392, 10, '#ffffff', 'rx="5"') +
    repeat(3, (i) => seat(x + 112 + i * 76, glass)) +
    door(x + 34, glass) +
    (front ? cab(x, glass) : door(x + 338, glass));
  const bogie = (x) =>
    rect(x - 60, 632, 120, 22, '#2d3642', 'rx="6"') +
    circle(x - 34, 654, 20, '#2d3642') +
    circle(x + 34, 654, 20, '#2d3642') +
    circle(x - 34, 654, 8, '#8b95a3') +
    circle(x + 34, 654, 8, '#8b95a3');
  return (
    ellipse(640, 682, 440, 10, '#59636f', 'opacity="0.5"') +
    line('M470 386 L520 316 L478 250 M440 250 h76', '#2d3642', 6) +
    [300, 560, 720, 980].map(bogie).join('') +
    rect(620, 430, 30, 190, '#4a4f5e') +
    repeat(4, (i) => rect(622 + i * 7, 430, 3, 190, '#2d3642')) +
    car(226, false) +
    car(646, true)
  );
}

function seat(x, glass) {
  const riders = {
    338: ['#3f5c8a', '#5b4637'],
    490: ['#7a4b6e', '#c98b3d'],
    834: ['#2f6f76', '#2d2a2a'],
  };
  const rider = riders[x];
  return (
    rect(x, 428, 64, 72, glass, 'rx="8"') +
    (rider
      ? circle(x + 34, 464, 13, '#f0c6a0') +
        shape(`M${x + 20} 462 q2 -20 14 -20 q13 0 14 20 q-8 -10 -28 0 Z`, rider[1]) +
        shape(`M${x + 12} 500 q4 -24 22 -24 q18 0 22 24 Z`, rider[0])
      : '') +
    shape(`M${x + 8} 428 h16 l-16 60 h-8 v-52 q0 -8 8 -8 Z`, '#ffffff', 'opacity="0.45"')
  );
}

function door(x, glass) {
  return (
    rect(x, 424, 58, 206, '#2d3642', 'rx="6"') +
    rect(x + 5, 430, 22, 120, glass, 'rx="4"') +
    rect(x + 31, 430, 22, 120, glass, 'rx="4"') +
    rect(x + 5, 556, 22, 68, '#a83029', 'rx="3"') +
    rect(x + 31, 556, 22, 68, '#a83029', 'rx="3"')
  );
}

function cab(x, glass) {
  return (
    shape(`M${x + 340} 428 h24 q26 0 30 30 l3 42 h-57 Z`, glass) +
    circle(x + 364, 468, 12, '#f0c6a0') +
    rect(x + 352, 450, 26, 9, '#2f4254', 'rx="4"') +
    shape(`M${x + 346} 500 q3 -20 18 -20 q16 0 18 20 Z`, '#2f4254') +
    circle(x + 386, 586, 11, '#fff3c4') +
    circle(x + 386, 586, 22, '#fff3c4', 'opacity="0.35"') +
    rect(x + 330, 408, 56, 16, '#2d3642', 'rx="3"') +
    circle(x + 345, 416, 4, '#ffb347') +
    circle(x + 358, 416, 4, '#ffb347') +
    circle(x + 371, 416, 4, '#ffb347')
  );
}

/** Those who wait, in front, with the stop sign. */
function stop() {
  const sign =
    rect(116, 470, 7, 280, '#3b4654') +
    rect(82, 430, 76, 76, '#2f6f76', 'rx="10"') +
    rect(98, 448, 44, 32, '#ffffff', 'rx="7"') +
    rect(104, 454, 14, 14, '#2f6f76', 'rx="2"') +
    rect(122, 454, 14, 14, '#2f6f76', 'rx="2"') +
    circle(108, 484, 5, '#ffffff') +
    circle(132, 484, 5, '#ffffff');
  return (
    sign +
    person(200, 752, 1.5, '#7a4b6e', '#34303c', '#f0c6a0', '#2d2a2a') +
    person(256, 758, 1.42, '#d9a23b', '#3f4a5a', '#e8b98f', '#7b4a2d') +
    person(1120, 756, 1.5, '#3f5c8a', '#2d3642', '#f0c6a0', '#c98b3d') +
    shape('M1140 690 h28 v34 h-28 Z', '#8a5a3a') +
    line('M1146 690 q8 -14 16 0', '#8a5a3a', 4)
  );
}

function snow() {
  const roll = dice(29);
  return repeat(150, () =>
    circle(
      roll() * 1200,
      roll() * 790,
      1.4 + roll() * 2.6,
      '#ffffff',
      `opacity="${(0.5 + roll() * 0.5).toFixed(2)}"`
    )
  );
}
