import { circle, dice, ellipse, line, rect, repeat, shape, sheet, wash } from './pencil.mjs';

/** A briefing: the lectern, the microphones and the backs of the press. */
export function podium() {
  const curtain = wash('curtain', [
    [0, '#1f3a66'],
    [1, '#2f578c'],
  ]);
  const glow = `<radialGradient id="glow"><stop offset="0" stop-color="#fff6d8" stop-opacity="0.5"/><stop offset="1" stop-color="#fff6d8" stop-opacity="0"/></radialGradient>`;
  return sheet(
    curtain + glow,
    rect(0, 0, 1200, 800, 'url(#curtain)') +
      folds() +
      flags() +
      panel() +
      spotlights() +
      stage() +
      speaker() +
      lectern() +
      microphones() +
      press()
  );
}

function folds() {
  return (
    repeat(24, (i) => rect(i * 50, 0, 22, 620, '#17305a', 'opacity="0.45"')) +
    repeat(24, (i) => rect(i * 50 + 22, 0, 7, 620, '#4a76ad', 'opacity="0.35"'))
  );
}

/** Plain pennants in the colours of the sample region: a river between two fields. */
function flags() {
  const flag = (x, side) =>
    rect(x - 4, 150, 8, 470, '#c99a3f') +
    circle(x, 146, 11, '#f0c45e') +
    `<g transform="translate(${x} 168) scale(${side} 1)">${shape(
      'M4 0 C50 10 70 -8 116 6 C110 110 120 190 96 288 C70 274 40 300 4 284 Z',
      '#e3b23c'
    )}${shape('M4 96 C50 106 70 88 114 102 C113 130 112 150 111 182 C70 168 50 196 4 180 Z', '#f4efe2')}${shape(
      'M4 120 C50 130 70 112 113 126 C112 138 112 146 112 156 C70 142 50 170 4 154 Z',
      '#2f8f8a'
    )}${shape('M60 4 C80 0 100 0 116 6 C110 110 120 190 96 288 C88 284 80 284 70 286 C84 190 72 100 60 4 Z', '#000000', 'opacity="0.08"')}</g>`;
  return flag(196, 1) + flag(1004, -1);
}

function panel() {
  const mark = (x, y) =>
    circle(x, y, 26, '#2f8f8a', 'opacity="0.9"') +
    shape(`M${x - 18} ${y + 6} q9 -12 18 0 t18 0 v6 a19 19 0 0 1 -36 0 Z`, '#f4efe2') +
    shape(`M${x - 9} ${y - 4} l9 -14 l9 14 Z`, '#e3b23c');
  const marks = repeat(15, (i) => {
    const row = Math.floor(i / 5);
    return mark(410 + (i % 5) * 95, 160 + row * 104);
  });
  return (
    rect(352, 96, 496, 420, '#dfe6ec', 'rx="8"') +
    rect(360, 104, 480, 404, '#f7fafc', 'rx="5"') +
    marks
  );
}

function spotlights() {
  const light = (x, lean) =>
    shape(
      `M${x} 40 L${600 - 150 + lean} 620 L${600 + 150 + lean} 620 Z`,
      '#fff6d8',
      'opacity="0.1"'
    ) +
    rect(x - 26, 8, 52, 40, '#11213f', 'rx="6"') +
    ellipse(x, 48, 22, 7, '#fff6d8');
  return (
    rect(0, 0, 1200, 12, '#0c1931') +
    light(300, -20) +
    light(600, 0) +
    light(900, 20) +
    ellipse(600, 330, 320, 300, 'url(#glow)')
  );
}

function stage() {
  return (
    rect(0, 606, 1200, 194, '#6d4630') +
    rect(0, 606, 1200, 12, '#8f6141') +
    repeat(14, (i) => line(`M${i * 100 - 40} 700 L${i * 84 + 54} 618`, '#5a3826', 2)) +
    ellipse(600, 640, 250, 22, '#3f281b', 'opacity="0.45"')
  );
}

function speaker() {
  return (
    shape('M478 520 Q480 372 560 356 H640 Q720 372 722 520 Z', '#2d3d57') +
    shape('M560 356 L600 440 L640 356 L622 340 H578 Z', '#ffffff') +
    shape('M592 372 h16 l6 12 l-8 70 h-12 l-8 -70 Z', '#2f8f8a') +
    shape('M548 360 L578 344 L600 446 L580 470 Z', '#22304a') +
    shape('M652 360 L622 344 L600 446 L620 470 Z', '#22304a') +
    rect(580, 310, 40, 46, '#d79f77') +
    ellipse(600, 266, 50, 62, '#e8b48c') +
    circle(549, 270, 10, '#d79f77') +
    circle(651, 270, 10, '#d79f77') +
    shape(
      'M548 262 Q540 196 600 192 Q662 196 652 262 Q644 226 622 222 Q580 228 566 222 Q552 232 548 262 Z',
      '#4a342a'
    ) +
    line('M572 250 q10 -6 18 0 M610 250 q10 -6 18 0', '#4a342a', 4) +
    circle(582, 266, 4.5, '#2b2320') +
    circle(619, 266, 4.5, '#2b2320') +
    line('M600 268 q6 14 -2 18', '#c48a63', 3) +
    ellipse(600, 304, 13, 6, '#9c4f43')
  );
}

function lectern() {
  return (
    shape('M430 462 H770 L742 520 H458 Z', '#a5704a') +
    shape('M458 520 H742 L716 690 H484 Z', '#8a5836') +
    shape('M484 540 H716 L700 672 H500 Z', '#9c6843') +
    rect(424, 452, 352, 16, '#c38a5d', 'rx="6"') +
    rect(464, 684, 272, 18, '#6a4128', 'rx="4"') +
    circle(600, 604, 44, '#f4efe2') +
    shape('M566 610 q17 -22 34 0 t34 0 v6 a36 36 0 0 1 -68 0 Z', '#2f8f8a') +
    shape('M580 592 l20 -26 l20 26 Z', '#e3b23c')
  );
}

function microphones() {
  const stalk = (from, to, y, head, ring) =>
    line(`M${from} 456 Q${from} ${y + 60} ${to} ${y}`, '#1a1f2b', 5) +
    `<g transform="translate(${to} ${y}) rotate(${(to - 600) / 4})">${rect(-13, -44, 26, 44, head, 'rx="13"')}${rect(
      -15,
      -8,
      30,
      22,
      ring,
      'rx="4"'
    )}</g>`;
  return (
    stalk(500, 520, 424, '#2b303d', '#d64534') +
    stalk(556, 562, 400, '#2b303d', '#e3b23c') +
    stalk(644, 636, 400, '#2b303d', '#2f8f8a') +
    stalk(700, 682, 424, '#2b303d', '#5f7fd0')
  );
}

/** The press from behind: heads, one camera, one raised hand with a recorder. */
function press() {
  const roll = dice(31);
  const tones = ['#1b2333', '#232c40', '#1f2738'];
  const heads = repeat(11, (i) => {
    const x = 30 + i * 114 + roll() * 26;
    const y = 716 + roll() * 26;
    const tone = tones[i % 3];
    return circle(x, y, 38, tone) + shape(`M${x - 86} 830 q6 -84 86 -86 q80 2 86 86 Z`, tone);
  });
  const camera =
    line('M318 800 L352 640 L386 800 M352 640 V800', '#11161f', 10) +
    rect(296, 566, 118, 70, '#161c28', 'rx="10"') +
    rect(408, 578, 46, 40, '#232c40', 'rx="5"') +
    rect(318, 546, 70, 14, '#161c28', 'rx="6"') +
    rect(276, 580, 26, 34, '#232c40', 'rx="4"') +
    rect(308, 580, 40, 30, '#7fb7d0', 'rx="3"') +
    circle(396, 580, 5, '#ff5a4d');
  const hand =
    shape('M884 740 L902 624 q18 -14 34 2 L928 748 Z', '#232c40') +
    shape('M898 632 q-6 -34 18 -38 q28 0 24 40 Z', '#d79f77') +
    rect(904, 548, 28, 58, '#0f131b', 'rx="6"') +
    rect(909, 554, 18, 20, '#9fe0d2', 'rx="2"');
  return camera + hand + heads;
}
