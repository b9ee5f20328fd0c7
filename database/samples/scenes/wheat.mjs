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
  wash,
} from './pencil.mjs';

/** A combine at work in a wheat field on a late summer afternoon. */
export function wheat() {
  const sky = wash('sky', [
    [0, '#4fa8d8'],
    [1, '#fbe9c6'],
  ]);
  return sheet(
    sky,
    rect(0, 0, 1200, 480, 'url(#sky)') +
      circle(240, 190, 110, '#fff1b8', 'opacity="0.4"') +
      circle(240, 190, 72, '#fff6d5') +
      cloud(560, 130, 1.25, '#ffffff', 0.95) +
      cloud(960, 210, 0.95, '#ffffff', 0.9) +
      cloud(60, 300, 0.7, '#ffffff', 0.7) +
      land() +
      village() +
      avenue() +
      swathes() +
      bales() +
      combine() +
      ears()
  );
}

function land() {
  return (
    shape('M0 420 C240 370 460 376 700 400 C900 420 1050 380 1200 392 V800 H0 Z', '#8fb36a') +
    shape('M0 446 C260 410 520 430 760 430 C950 430 1080 410 1200 420 V800 H0 Z', '#c6b85a') +
    shape('M0 480 C300 446 620 470 900 456 C1040 450 1120 448 1200 456 V800 H0 Z', '#e6bf55') +
    shape('M0 560 C280 520 640 556 1200 516 V800 H0 Z', '#efc75e')
  );
}

function village() {
  return repeat(6, (i) => {
    const x = 840 + i * 46;
    const y = 396 - (i % 2) * 6;
    return (
      rect(x, y, 30, 24, '#fbf4e6') +
      shape(`M${x - 4} ${y} l19 -18 l19 18 Z`, ['#b5523c', '#8f6a58', '#c0704d'][i % 3]) +
      rect(x + 11, y + 9, 8, 15, '#6f8fa3')
    );
  });
}

function avenue() {
  return repeat(11, (i) =>
    poplar(30 + i * 54, 450 - i * 2.6, 0.86 - i * 0.036, '#5f8f4e', '#4b7a42')
  );
}

/** Round bales on the stubble, the nearer ones larger. */
function bales() {
  const at = [
    [690, 500, 0.5],
    [980, 492, 0.5],
    [1096, 566, 0.85],
  ];
  return at
    .map(
      ([x, y, size]) =>
        `<g transform="translate(${x} ${y}) scale(${size})">${ellipse(0, 44, 78, 10, '#b98f38', 'opacity="0.5"')}${rect(
          -46,
          -40,
          80,
          84,
          '#d9a441'
        )}${ellipse(34, 2, 26, 42, '#d9a441')}${ellipse(-46, 2, 26, 42, '#f2cf7a')}${[30, 18, 8]
          .map((r) => ellipse(-46, 2, r * 0.62, r, 'none', 'stroke="#c08c30" stroke-width="3"'))
          .join('')}</g>`
    )
    .join('');
}

/** The mown stripes behind the machine. */
function swathes() {
  return (
    shape('M600 590 C820 560 1000 540 1200 530 V640 C980 640 780 660 640 680 Z', '#dcae4a') +
    repeat(5, (i) =>
      line(
        `M640 ${606 + i * 15} C820 ${580 + i * 16} 1000 ${556 + i * 18} 1200 ${544 + i * 20}`,
        '#c9993b',
        4,
        'opacity="0.6"'
      )
    )
  );
}

function combine() {
  const wheel = (x, y, r) =>
    circle(x, y, r, '#2b2f36') +
    circle(x, y, r * 0.55, '#f2c23b') +
    circle(x, y, r * 0.2, '#2b2f36');
  const reel = repeat(6, (i) => {
    const angle = (i * Math.PI) / 3 + 0.2;
    return line(
      `M330 590 L${330 + Math.cos(angle) * 48} ${590 + Math.sin(angle) * 48}`,
      '#8e2f24',
      6
    );
  });
  return (
    ellipse(540, 664, 250, 16, '#b98f38', 'opacity="0.45"') +
    dust() +
    shape('M700 452 L820 420 L826 436 L716 482 Z', '#b93a2b') +
    shape('M452 476 H720 Q742 476 742 500 V590 H452 Z', '#d64534') +
    shape('M452 540 H742 V590 H452 Z', '#b93a2b') +
    rect(560, 446, 130, 32, '#c23f2f', 'rx="5"') +
    rect(714, 430, 12, 48, '#3a3f48') +
    shape('M396 592 V470 Q396 440 426 440 H520 V592 Z', '#f4f1e8') +
    shape('M408 476 Q408 454 430 454 H506 V540 H408 Z', '#7fb7d0') +
    shape('M408 476 Q408 454 430 454 H446 L412 520 H408 Z', '#b9dceb') +
    circle(462, 492, 13, '#e8b98f') +
    shape('M440 540 q2 -34 22 -34 q20 0 22 34 Z', '#3a5f8a') +
    rect(448, 474, 28, 9, '#c23f2f', 'rx="4"') +
    rect(600, 500, 110, 26, '#f4f1e8', 'rx="4" opacity="0.9"') +
    rect(600, 520, 110, 6, '#f2c23b') +
    shape('M400 560 L330 610 L344 634 L430 600 Z', '#8e2f24') +
    circle(330, 590, 50, 'none', 'stroke="#8e2f24" stroke-width="6"') +
    reel +
    shape('M270 620 H380 L392 650 H262 Z', '#6f251c') +
    wheel(480, 612, 58) +
    wheel(690, 632, 36)
  );
}

function dust() {
  const roll = dice(5);
  return repeat(16, (i) =>
    circle(
      740 + i * 16,
      600 - roll() * 70,
      22 + roll() * 30,
      '#f6e2ad',
      `opacity="${(0.5 - i * 0.025).toFixed(2)}"`
    )
  );
}

/** The standing wheat in front, ear by ear. */
function ears() {
  const roll = dice(12);
  const floor = shape('M0 690 C300 650 760 690 1200 650 V800 H0 Z', '#dba63c');
  const stalks = repeat(120, (i) => {
    const x = i * 10.2 + roll() * 6;
    const top = 640 + roll() * 70 + Math.sin(i / 9) * 10;
    const lean = (roll() - 0.4) * 22;
    const tone = ['#f4d06f', '#e8b84a', '#f9dd8b'][i % 3];
    const grains = repeat(5, (grain) => {
      const y = top + grain * 9;
      const at = x + lean - (lean * grain * 9) / (800 - top);
      return (
        ellipse(at - 4, y, 3.4, 6.6, tone, `transform="rotate(-24 ${at - 4} ${y})"`) +
        ellipse(at + 4, y, 3.4, 6.6, tone, `transform="rotate(24 ${at + 4} ${y})"`)
      );
    });
    return line(`M${x} 806 Q${x} ${top + 60} ${x + lean} ${top}`, '#c28d2c', 3) + grains;
  });
  return floor + stalks;
}
