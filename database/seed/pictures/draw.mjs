/**
 * Draws the pictures of the seed: flat landscapes and still lifes of 1600 × 900, without letters, so that they need no font
 * and no translation. Left is white and red, right is blue and yellow. Run it after changing a drawing:
 *
 *     node database/seed/pictures/draw.mjs
 *
 * It writes the PNG files beside itself, the same bytes each time. Their descriptions are in `index.ts`.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import sharp from 'sharp';

const WIDTH = 1600;
const HEIGHT = 900;
const LARGEST = 150_000;

const c = {
  night: '#1f3a5f',
  blue: '#2f6db5',
  sky: '#8fbfe6',
  mist: '#dcebf5',
  yellow: '#f5c53d',
  straw: '#fbe6a6',
  red: '#c63b4b',
  rose: '#e9a3a4',
  white: '#fffaf1',
  cream: '#f8ecd8',
  sand: '#e8d3b0',
  wood: '#c99a68',
  bark: '#8a6244',
  meadow: '#a9c48b',
  grass: '#86ab72',
  fir: '#4f7f64',
  leaf: '#6b9a63',
  slate: '#5c6b7a',
};

// Shapes. All lengths are in pixels of the finished picture.

const rect = (x, y, w, h, fill, more = '') => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const circle = (x, y, r, fill, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
const oval = (x, y, rx, ry, fill, more = '') => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
const area = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
const line = (d, stroke, width, more = '') => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
const at = (x, y, content, turn = 0, scale = 1) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`;
const each = (list, shape) => list.map(shape).join('');

const sky = (top, bottom) =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>` +
  rect(0, 0, WIDTH, HEIGHT, 'url(#sky)');

const cloud = (x, y, scale = 1) =>
  at(x, y, oval(0, 0, 90, 22, c.white) + circle(-38, -14, 26, c.white) + circle(2, -26, 36, c.white) + circle(44, -12, 24, c.white), 0, scale);

const roundTree = (x, y, size, crown) =>
  rect(x - size * 0.06, y - size * 0.6, size * 0.12, size * 0.6, c.bark) +
  circle(x, y - size * 0.85, size * 0.42, crown) +
  circle(x + size * 0.14, y - size * 0.98, size * 0.16, '#ffffff', 'opacity="0.14"');

const fir = (x, y, size, crown = c.fir) =>
  rect(x - size * 0.05, y - size * 0.2, size * 0.1, size * 0.2, c.bark) +
  each([[0.15, 0.36], [0.45, 0.29], [0.72, 0.21]], ([up, half]) =>
    area(`M${x - size * half} ${y - size * up} L${x} ${y - size * (up + 0.5)} L${x + size * half} ${y - size * up} Z`, crown));

/** A house seen from the front, standing on `y`. */
const house = (x, y, w, h, wall, roof, light) => {
  const eaves = y - h;
  const columns = w > 130 ? 3 : 2;
  const windowWidth = w * 0.14;
  const rows = h > 150 ? [0.16, 0.5] : [0.22];
  const windows = each(rows, (row) =>
    each([...Array(columns).keys()], (column) => {
      const left = x + (w * (column + 1)) / (columns + 1) - windowWidth / 2;
      return rect(left, eaves + h * row, windowWidth, h * (rows.length > 1 ? 0.2 : 0.3), light, 'rx="3"');
    }));
  return (
    rect(x, eaves, w, h, wall) +
    rect(x + w * 0.72, eaves - w * 0.42, w * 0.09, w * 0.3, roof) +
    area(`M${x - w * 0.08} ${eaves} L${x + w / 2} ${eaves - w * 0.46} L${x + w * 1.08} ${eaves} Z`, roof) +
    windows +
    rect(x + w / 2 - w * 0.09, y - h * 0.24, w * 0.18, h * 0.24, roof, 'rx="4"')
  );
};

/** Two banks with houses, white and red on the left, blue and yellow on the right, and a bridge between them. */
function bridge() {
  const water = 690;
  const deck = 600;
  const arches = [560, 800, 1040];
  const opening = (x) => `M${x - 96} ${water} V668 A96 56 0 0 1 ${x + 96} 668 V${water} Z`;
  return (
    sky('#a9d0ec', '#fdf0d8') +
    circle(800, 330, 92, c.straw) + circle(800, 330, 68, c.yellow) +
    cloud(300, 170, 1.2) + cloud(1270, 210, 1) + cloud(1010, 110, 0.7) +
    area('M0 560 Q220 430 470 520 T900 510 T1320 470 T1600 540 V760 H0 Z', '#c9dcc0') +
    area('M0 610 Q300 520 560 590 T1050 590 T1600 570 V760 H0 Z', c.meadow) +
    rect(0, water, WIDTH, HEIGHT - water, c.sky) +
    area(`M0 640 H350 Q420 650 440 ${water} H0 Z`, c.grass) +
    area(`M1600 640 H1250 Q1180 650 1160 ${water} H1600 Z`, c.grass) +
    // the left bank
    house(36, 640, 120, 150, c.white, c.red, c.mist) +
    house(182, 640, 92, 210, c.rose, '#a52f40', c.white) +
    house(296, 640, 110, 120, c.white, c.red, c.mist) +
    roundTree(168, 644, 110, c.leaf) + roundTree(20, 644, 130, c.fir) + roundTree(286, 644, 84, c.leaf) +
    // the right bank
    house(1196, 640, 110, 120, c.straw, c.blue, c.white) +
    house(1330, 640, 92, 210, c.yellow, '#245a99', c.white) +
    house(1448, 640, 120, 150, c.white, c.blue, c.straw) +
    roundTree(1318, 644, 84, c.leaf) + roundTree(1436, 644, 110, c.leaf) + roundTree(1586, 644, 130, c.fir) +
    // the bridge
    `<path fill="${c.cream}" fill-rule="evenodd" d="M390 612 Q800 556 1210 612 L1210 ${water} H390 Z ${each(arches, opening)}"/>` +
    each(arches, (x) => line(`M${x - 96} 668 A96 56 0 0 1 ${x + 96} 668`, c.sand, 9)) +
    line('M384 608 Q800 550 1216 608', c.bark, 12) +
    each([...Array(17).keys()], (i) => {
      const x = 400 + i * 50;
      const y = 606 - 28 * (1 - ((x - 800) / 410) ** 2);
      return line(`M${x} ${y} V${y - 34}`, c.slate, 4);
    }) +
    line('M390 574 Q800 516 1210 574', c.slate, 5) +
    // two walkers meet in the middle
    at(762, deck - 26, circle(0, -62, 13, c.sand) + area('M-15 0 V-32 Q-15 -48 0 -48 Q15 -48 15 -32 V0 Z', c.red) + line('M12 -34 L34 -26', c.red, 9)) +
    at(838, deck - 26, circle(0, -62, 13, c.sand) + area('M-15 0 V-32 Q-15 -48 0 -48 Q15 -48 15 -32 V0 Z', c.blue) + line('M-12 -34 L-34 -26', c.blue, 9)) +
    // reflections
    each(arches, (x) => oval(x, 712, 92, 26, '#77aeda')) +
    each([[150, 770, 90], [330, 820, 130], [620, 790, 110], [860, 850, 150], [1120, 800, 100], [1390, 770, 120], [1480, 850, 80], [90, 860, 60]], ([x, y, w]) =>
      line(`M${x - w} ${y} H${x + w}`, '#b7d8ef', 7)) +
    each([[700, 760, 40, c.straw], [820, 775, 60, c.straw], [790, 740, 30, c.straw]], ([x, y, w, fill]) => line(`M${x - w} ${y} H${x + w}`, fill, 6))
  );
}

/** A long table seen from above, with chairs in two pairs of colours. */
function table() {
  const chair = (x, y, fill, back) =>
    at(x, y, rect(-46, -40, 92, 84, fill, 'rx="22"') + rect(-50, -62, 100, 26, back, 'rx="13"'));
  const seat = (x, y, up, fill, back) => at(x, y, at(0, 0, chair(0, 0, fill, back), up ? 0 : 180));
  const sheet = (x, y, turn, stripe) =>
    at(x, y, rect(-44, -58, 88, 116, c.white, 'rx="4"') + rect(-44, -58, 88, 16, stripe, 'rx="4"') +
      each([-24, -8, 8, 24], (row) => line(`M-28 ${row} H${row === 24 ? 6 : 28}`, '#d8d2c4', 5)), turn);
  const cup = (x, y, fill) => circle(x, y, 30, c.white) + circle(x, y, 21, fill) + circle(x, y, 15, '#6f4a33') + line(`M${x + 20} ${y + 6} h14`, fill, 8);
  const pen = (x, y, turn, fill) => at(x, y, rect(-4, -36, 8, 60, fill, 'rx="3"') + area('M-4 24 L0 36 L4 24 Z', c.night), turn);
  const columns = [430, 615, 800, 985, 1170];
  return (
    rect(0, 0, WIDTH, HEIGHT, '#e4ebe4') +
    each([...Array(12).keys()], (i) => line(`M${i * 150 - 60} 0 L${i * 150 - 60} 900`, '#d7e1d8', 4)) +
    rect(120, 90, 1360, 720, '#d3dfdc', 'rx="60"') +
    rect(150, 120, 1300, 660, 'none', 'rx="44" stroke="#c2d1cf" stroke-width="6"') +
    each(columns, (x, i) => seat(x, 224, true, i % 2 ? c.rose : c.red, i % 2 ? c.red : '#9e2f3e')) +
    each(columns, (x, i) => seat(x, 676, false, i % 2 ? c.straw : c.blue, i % 2 ? c.yellow : '#245a99')) +
    at(256, 450, at(0, 0, chair(0, 0, c.white, c.sand), -90)) +
    at(1344, 450, at(0, 0, chair(0, 0, c.white, c.sand), 90)) +
    rect(306, 280, 988, 352, '#b98b5c', 'rx="120"') +
    rect(306, 268, 988, 352, c.wood, 'rx="120"') +
    rect(330, 292, 940, 304, '#d5aa7b', 'rx="98"') +
    each([[420, 356, 760], [470, 444, 660], [430, 532, 740]], ([x, y, w]) => line(`M${x} ${y} h${w}`, '#c99d6c', 4)) +
    each(columns, (x, i) => sheet(x, 348, i * 3 - 6, c.red)) +
    each(columns, (x, i) => sheet(x, 540, 186 - i * 3, c.blue)) +
    each([[502, 352, c.red], [872, 346, c.red], [1057, 360, c.rose]], ([x, y, fill]) => cup(x + 20, y, fill)) +
    each([[520, 540, c.blue], [706, 532, c.yellow], [1076, 536, c.blue]], ([x, y, fill]) => cup(x, y, fill)) +
    each([[700, 350, 24, c.night], [888, 538, -160, c.night]], ([x, y, turn, fill]) => pen(x, y, turn, fill)) +
    // a bowl of flowers in the middle
    oval(800, 448, 128, 36, '#c99d6c') + oval(800, 444, 124, 34, c.white) +
    each([[-90, 0, c.red], [-60, 5, c.white], [-30, -5, c.rose], [0, 4, c.red], [30, -5, c.yellow], [60, 5, c.blue], [90, 0, c.yellow]], ([x, y, fill]) =>
      circle(800 + x, 444 + y, 19, c.leaf) + each([0, 72, 144, 216, 288], (turn) =>
        circle(800 + x + 10 * Math.cos((turn * Math.PI) / 180), 444 + y + 10 * Math.sin((turn * Math.PI) / 180), 7, fill)) + circle(800 + x, 444 + y, 5, c.straw))
  );
}

/** A village school under a bright sky, with two kites above it. */
function school() {
  const pane = (x, y) => rect(x, y, 66, 92, c.mist, 'rx="6"') + line(`M${x + 33} ${y} v92 M${x} ${y + 42} h66`, c.white, 5);
  const child = (x, y, shirt, bag) =>
    at(x, y, rect(-24, -66, 14, 40, bag, 'rx="6"') + line('M-6 0 V-30 M8 0 V-30', c.night, 9) + area('M-15 -26 V-56 Q-15 -72 1 -72 Q17 -72 17 -56 V-26 Z', shirt) + circle(1, -88, 15, c.sand) + area('M-14 -90 A15 15 0 0 1 16 -90 Z', c.bark));
  const kite = (x, y, turn, upper, lower) =>
    at(x, y, area('M0 -70 L48 0 H-48 Z', upper) + area('M0 96 L48 0 H-48 Z', lower) + line('M0 -70 V96 M-48 0 H48', c.night, 3, 'opacity="0.35"'), turn);
  return (
    sky('#9ccbe9', '#f5f1df') +
    circle(1330, 170, 74, c.straw) + circle(1330, 170, 54, c.yellow) +
    cloud(220, 220, 1.1) + cloud(560, 130, 0.8) + cloud(1090, 240, 0.7) +
    area('M0 620 Q260 500 560 590 T1120 560 T1600 600 V900 H0 Z', '#c4d9b4') +
    area('M0 700 Q400 640 800 670 T1600 680 V900 H0 Z', c.grass) +
    each([90, 170, 1440, 1530], (x, i) => fir(x, 700 + (i % 2) * 14, 150 + (i % 2) * 40)) +
    // wings
    rect(340, 470, 330, 220, c.white) + rect(930, 470, 330, 220, c.white) +
    area('M316 474 L356 404 H670 V474 Z', c.red) + area('M1284 474 L1244 404 H930 V474 Z', c.blue) +
    each([372, 472, 572], (x) => pane(x, 516)) + each([962, 1062, 1162], (x) => pane(x, 516)) +
    rect(340, 668, 920, 22, c.sand) +
    // the middle
    rect(650, 400, 300, 290, c.cream) +
    area('M626 404 L800 282 L974 404 Z', '#5a4a52') +
    circle(800, 356, 34, c.white) + line('M800 356 V334 M800 356 L816 364', c.night, 6) +
    each([684, 850], (x) => pane(x, 436)) +
    rect(736, 550, 128, 140, '#5a4a52', 'rx="8"') + rect(746, 560, 50, 130, c.wood) + rect(804, 560, 50, 130, c.wood) + circle(786, 628, 5, c.straw) + circle(814, 628, 5, c.straw) +
    rect(716, 686, 168, 14, c.sand) + rect(700, 698, 200, 14, '#d7bf98') +
    // flags of the two sides, hanging from poles
    line('M284 716 V396', c.slate, 7) + rect(184, 400, 97, 32, c.white) + rect(184, 432, 97, 32, c.red) +
    line('M1316 716 V396', c.slate, 7) + rect(1319, 400, 97, 32, c.blue) + rect(1319, 432, 97, 32, c.yellow) +
    // the path
    area('M730 712 H870 Q900 800 1010 900 H560 Q690 800 730 712 Z', c.sand) +
    each([[250, 760, 120, c.leaf], [1330, 770, 130, c.leaf], [420, 730, 80, c.fir], [1180, 728, 84, c.fir]], ([x, y, size, fill]) => roundTree(x, y, size, fill)) +
    // the children, two of them with a kite
    line('M556 744 Q520 520 430 331', c.slate, 3) + line('M532 776 L556 744', c.red, 11) + circle(557, 742, 7, c.sand) +
    line('M1090 732 Q1150 480 1093 253', c.slate, 3) + line('M1104 766 L1090 732', c.yellow, 11) + circle(1089, 730, 7, c.sand) +
    child(520, 824, c.red, c.yellow) + child(640, 846, c.white, c.red) + child(1010, 838, c.blue, c.yellow) + child(1110, 812, c.yellow, c.blue) +
    kite(400, 240, -18, c.white, c.red) + kite(1116, 160, 14, c.blue, c.yellow) +
    each([[120, 820], [200, 870], [330, 850], [1300, 860], [1430, 830], [1520, 876]], ([x, y], i) => circle(x, y, 7, i % 2 ? c.yellow : c.white) + circle(x + 22, y + 8, 6, i % 2 ? c.rose : c.straw))
  );
}

/** Seven places in the west and seven in the east of a map that shows no country, joined by seven arcs. */
function map() {
  const pairs = [
    [[250, 230], [1330, 180], true],
    [[380, 330], [1190, 290], true],
    [[200, 420], [1400, 380], true],
    [[400, 520], [1150, 470], false],
    [[240, 610], [1320, 560], false],
    [[390, 700], [1170, 660], false],
    [[210, 780], [1390, 740], false],
  ];
  const field = (d, fill) => area(d, fill, `stroke="${c.cream}" stroke-width="5"`);
  return (
    rect(0, 0, WIDTH, HEIGHT, '#eef0df') +
    field('M-20 -20 H330 L290 170 L90 240 L-20 210 Z', '#e3ead0') +
    field('M330 -20 H720 L690 140 L480 230 L290 170 Z', '#f3e8cd') +
    field('M720 -20 H1120 L1080 150 L860 190 L690 140 Z', '#dde8d2') +
    field('M1120 -20 H1620 V150 L1370 130 L1080 150 Z', '#f4ebd3') +
    field('M-20 210 L90 240 L290 170 L480 230 L440 420 L150 470 L-20 430 Z', '#f0e6d3') +
    field('M480 230 L690 140 L860 190 L900 390 L660 460 L440 420 Z', '#dce7d6') +
    field('M860 190 L1080 150 L1370 130 L1350 360 L1120 430 L900 390 Z', '#eef0dc') +
    field('M1370 130 L1620 150 V470 L1350 360 Z', '#dfe9d4') +
    field('M-20 430 L150 470 L440 420 L470 660 L220 700 L-20 660 Z', '#e2ebd6') +
    field('M440 420 L660 460 L900 390 L930 640 L700 720 L470 660 Z', '#f4ead2') +
    field('M900 390 L1120 430 L1350 360 L1390 620 L1160 700 L930 640 Z', '#e3ebd3') +
    field('M1350 360 L1620 470 V720 L1390 620 Z', '#f3e9d0') +
    field('M-20 660 L220 700 L470 660 L500 920 H-20 Z', '#f3ead4') +
    field('M470 660 L700 720 L930 640 L960 920 H500 Z', '#dfe9d5') +
    field('M930 640 L1160 700 L1390 620 L1620 720 V920 H960 Z', '#edefda') +
    each([[90, 110, 3], [640, 70, 3], [790, 182, 4], [720, 850, 4], [1480, 540, 3], [1200, 840, 3], [60, 560, 2]], ([x, y, n]) =>
      each([...Array(n).keys()], (i) => fir(x + i * 34 - (i % 2) * 6, y + (i % 2) * 22, 46, '#9dbb92'))) +
    line('M520 -20 C560 120 470 220 560 330 S600 520 540 640 S620 800 580 920', '#a9d0e6', 20) +
    line('M1040 -20 C980 110 1080 230 1010 340 S1090 560 1020 680 S1080 840 1040 920', '#a9d0e6', 26) +
    line('M-20 350 C160 380 300 470 520 470 S900 560 1120 520 S1460 420 1620 440', '#d9c9a4', 8, 'stroke-dasharray="2 18"') +
    line('M320 920 C360 740 330 620 420 500 S520 200 420 -20', '#d9c9a4', 8, 'stroke-dasharray="2 18"') +
    line('M1200 920 C1230 760 1310 640 1260 500 S1180 200 1260 -20', '#d9c9a4', 8, 'stroke-dasharray="2 18"') +
    each(pairs, ([[x, y], [u, v], established], i) => {
      const lift = 130 - i * 6;
      return line(`M${x} ${y} C${x + 300} ${y - lift} ${u - 300} ${v - lift} ${u} ${v}`, established ? c.night : c.slate, established ? 7 : 5, established ? '' : 'stroke-dasharray="18 16"');
    }) +
    each(pairs, ([[x, y], [u, v]]) =>
      circle(x, y, 25, c.white) + area(`M${x - 18} ${y} A18 18 0 0 0 ${x + 18} ${y} Z`, c.red) + circle(x, y, 21.5, 'none', `stroke="${c.red}" stroke-width="7"`) +
      circle(u, v, 25, c.yellow) + area(`M${u - 18} ${v} A18 18 0 0 1 ${u + 18} ${v} Z`, c.blue) + circle(u, v, 21.5, 'none', `stroke="${c.blue}" stroke-width="7"`)) +
    // a compass rose
    at(1490, 130, circle(0, 0, 62, c.white, `stroke="${c.sand}" stroke-width="5"`) + area('M0 -50 L13 0 L0 12 L-13 0 Z', c.red) + area('M0 50 L13 0 L0 -12 L-13 0 Z', c.slate) + circle(0, 0, 6, c.white))
  );
}

/** An old linden on a hill, saplings beside it, a wind turbine and solar panels behind. */
function tree() {
  const turbine = (x, y, scale, turn) =>
    at(x, y, area('M-7 0 L-3 -250 H3 L7 0 Z', c.white) +
      at(0, -250, each([0, 120, 240], (angle) => at(0, 0, area('M0 0 C16 -30 12 -90 2 -130 C-6 -90 -8 -30 0 0 Z', c.white), angle + turn))) + circle(0, -250, 9, c.mist), 0, scale);
  const panel = (x, y) =>
    at(x, y, line('M30 20 V54 M96 20 V54', c.slate, 6) + area('M0 24 L28 -34 H128 L104 24 Z', c.night) +
      line('M34 24 L61 -34 M69 24 L95 -34 M13 -4 H117', '#7fa6cf', 3));
  const sapling = (x, y, crown, band) =>
    at(x, y, line('M16 4 V-74', c.wood, 6) + line('M0 0 V-92', c.bark, 7) + oval(0, -112, 26, 38, crown) + line('M-2 -50 L18 -46', band, 7) + oval(4, 4, 40, 8, '#6d9160'));
  const leaves = [
    [0, -330, 130], [-120, -280, 110], [122, -276, 112], [-190, -190, 96], [196, -184, 94], [-84, -180, 120], [86, -178, 120], [0, -250, 140], [-150, -110, 70], [154, -108, 72],
  ];
  const glints = [[-160, -250, c.red], [-90, -330, c.white], [-40, -240, c.red], [-200, -170, c.white], [-110, -150, c.rose], [-20, -380, c.white], [-60, -120, c.red],
    [160, -250, c.yellow], [92, -334, c.blue], [44, -238, c.yellow], [204, -168, c.blue], [112, -148, c.yellow], [30, -392, c.yellow], [70, -112, c.blue], [0, -170, c.straw]];
  return (
    sky('#b5d9ee', '#fbf2dc') +
    circle(250, 190, 84, c.straw) + circle(250, 190, 60, c.yellow) +
    cloud(560, 170, 1) + cloud(1020, 110, 0.8) + cloud(1400, 260, 0.7) +
    area('M0 600 Q260 470 560 560 T1080 520 T1600 560 V900 H0 Z', '#cfe0bd') +
    turbine(1180, 556, 1, 14) + turbine(1330, 566, 0.8, 50) + turbine(1460, 566, 0.66, -8) +
    area('M0 680 Q360 560 760 640 T1600 610 V900 H0 Z', c.meadow) +
    each([1150, 1280, 1410], (x) => panel(x, 640)) +
    each([60, 130, 210], (x, i) => fir(x, 668 - i * 8, 120 + (i % 2) * 30)) +
    area('M0 760 Q420 640 820 730 T1600 720 V900 H0 Z', c.grass) +
    // the linden
    oval(640, 742, 250, 26, '#6d9160') +
    at(640, 744,
      area('M-44 0 Q-24 -60 -30 -150 L-92 -230 L-70 -244 L-20 -190 L-8 -290 H10 L18 -186 L74 -240 L94 -224 L32 -146 Q26 -60 48 0 Z', c.bark) +
      each(leaves, ([x, y, r]) => circle(x, y - 60, r, c.leaf)) +
      each([[-60, -370, 70], [70, -340, 64], [-150, -270, 56], [10, -260, 60], [150, -230, 50]], ([x, y, r]) => circle(x, y - 40, r, '#7cab71')) +
      each(glints, ([x, y, fill]) => at(x, y - 60, area('M0 21 C-30 -2 -20 -25 -7 -22 C-3 -21 0 -18 0 -15 C0 -18 3 -21 7 -22 C20 -25 30 -2 0 21 Z', fill), x % 40))) +
    // a bench
    at(900, 772, rect(-96, -62, 192, 16, c.red, 'rx="6"') + rect(-96, -38, 192, 16, c.blue, 'rx="6"') + rect(-106, -14, 212, 16, c.wood, 'rx="6"') + line('M-76 0 V34 M76 0 V34 M-76 -62 V0 M76 -62 V0', c.slate, 8)) +
    sapling(260, 800, c.leaf, c.red) + sapling(380, 836, '#7cab71', c.white) + sapling(1110, 812, '#7cab71', c.blue) + sapling(1230, 846, c.leaf, c.yellow) + sapling(1360, 808, '#7cab71', c.yellow) +
    // a watering can
    at(492, 850, area('M-34 0 L-28 -52 H28 L34 0 Z', c.blue) + line('M28 -20 L70 -58', c.blue, 11) + line('M60 -66 L80 -48', c.blue, 9) + line('M-28 -44 Q-66 -44 -36 -8', c.blue, 8) + rect(-28, -58, 56, 9, c.yellow, 'rx="4"'))
  );
}

/** A page of a wall calendar on a desk: days as squares, a few of them marked. */
function calendar() {
  const cell = 92;
  const marks = new Map([[9, c.red], [10, c.red], [16, c.blue], [18, c.yellow], [26, c.blue], [27, c.yellow], [31, c.red]]);
  const days = each([...Array(35).keys()], (i) => {
    const x = -322 + (i % 7) * cell;
    const y = -150 + Math.floor(i / 7) * 84;
    const outside = i < 2 || i > 31;
    const mark = marks.get(i);
    const weekend = i % 7 > 4;
    return (
      rect(x, y, cell - 14, 70, outside ? '#f6efe2' : weekend ? '#f3e4d2' : '#ece7da', 'rx="10"') +
      (mark ? circle(x + 39, y + 35, 25, mark) : outside ? '' : circle(x + 39, y + 35, 6, '#c9c1b0'))
    );
  });
  return (
    rect(0, 0, WIDTH, HEIGHT, '#d9e6e6') +
    each([...Array(10).keys()], (i) => line(`M0 ${40 + i * 100} C400 ${20 + i * 100} 900 ${70 + i * 100} 1600 ${36 + i * 100}`, '#cfdfe0', 5)) +
    // the page
    at(770, 460,
      rect(-370, -330, 760, 680, '#b9cccc', 'rx="26"') +
      rect(-384, -344, 760, 680, c.white, 'rx="26"') +
      area('M-384 -318 Q-384 -344 -358 -344 H-4 V-196 H-384 Z', c.red) + area('M376 -318 Q376 -344 350 -344 H-4 V-196 H376 Z', c.blue) +
      // the bridge over both halves
      line('M-250 -236 Q-4 -330 242 -236', c.white, 9) + line('M-290 -232 H282', c.white, 9) +
      each([-170, -88, -4, 80, 162], (x) => line(`M${x} -232 V${-236 - 46 * (1 - ((x + 4) / 246) ** 2)}`, c.white, 5)) +
      each([-280, -140, 0, 140, 280], (x) => circle(x - 4, -340, 13, c.slate) + line(`M${x - 4} -372 V-340`, c.slate, 11)) +
      each([...Array(7).keys()], (i) => rect(-322 + i * cell + 14, -176, cell - 42, 8, i > 4 ? c.rose : '#c9c1b0', 'rx="4"')) +
      days, -3) +
    // a cup of tea
    at(1340, 250, circle(8, 10, 118, '#c3d4d4') + circle(0, 0, 118, c.white) + circle(0, 0, 84, c.cream) + circle(0, 0, 74, c.yellow) + circle(0, 0, 62, '#b5713c') + oval(-18, -18, 22, 12, '#cf8f57') + line('M74 40 Q128 62 120 96 Q104 122 66 92', c.yellow, 18)) +
    // a pencil and a pen
    at(1320, 640, rect(-15, -160, 30, 270, c.yellow) + rect(-5, -160, 10, 270, '#e0ad2a') + rect(-15, -190, 30, 34, c.rose, 'rx="6"') + rect(-15, -162, 30, 12, c.slate) + area('M-15 110 L0 164 L15 110 Z', c.sand) + area('M-6 143 L0 164 L6 143 Z', c.night), 34) +
    at(1462, 660, rect(-13, -150, 26, 250, c.blue, 'rx="12"') + rect(-13, -60, 26, 12, c.white) + area('M-13 88 L0 140 L13 88 Z', c.slate) + rect(13, -140, 8, 80, '#245a99', 'rx="4"'), 20) +
    // a plant
    at(150, 720, circle(8, 10, 120, '#c3d4d4') + circle(0, 0, 120, c.red) + circle(0, 0, 100, '#7a5237') +
      each([0, 45, 90, 135, 180, 225, 270, 315], (turn) => at(0, 0, area('M0 0 C40 -50 34 -120 0 -158 C-34 -120 -40 -50 0 0 Z', turn % 90 ? c.leaf : c.fir) + line('M0 -16 V-128', '#8fb886', 4), turn + 12))) +
    // two paper clips
    at(196, 226, line('M-22 44 V-40 A22 22 0 0 1 22 -40 V40 A14 14 0 0 1 -6 40 V-26', c.blue, 9), -38) +
    at(120, 330, line('M-22 44 V-40 A22 22 0 0 1 22 -40 V40 A14 14 0 0 1 -6 40 V-26', c.yellow, 9), 24)
  );
}

/** A coach on a winding road between fields, on its way from one village to another. */
function road() {
  const village = (x, y, scale, roofs, walls) =>
    at(x, y, each([[-120, 70, 60], [-40, 60, 90], [30, 78, 56]], ([left, w, h], i) => house(left, 0, w, h, walls[i], roofs[i], c.mist)) + roundTree(-136, 2, 60, c.fir) + roundTree(124, 2, 70, c.leaf), 0, scale);
  const flowers = each([...Array(26).keys()], (i) => {
    const x = 1130 + ((i * 137) % 440);
    const y = 690 + ((i * 89) % 190);
    return line(`M${x} ${y + 4} v26`, c.fir, 4) + circle(x, y, 11, c.yellow) + circle(x, y, 5, c.bark);
  });
  const poppies = each([...Array(26).keys()], (i) => {
    const x = 30 + ((i * 149) % 400);
    const y = 700 + ((i * 97) % 180);
    return line(`M${x} ${y + 4} v24`, c.fir, 4) + circle(x - 5, y, 9, c.red) + circle(x + 5, y, 9, '#b23141') + circle(x, y + 1, 4, c.night);
  });
  return (
    sky('#f9d9a8', '#fdf3e0') +
    circle(800, 380, 120, '#fbe3b0') + circle(800, 380, 84, c.yellow) +
    cloud(260, 180, 1.1) + cloud(1340, 150, 1) + cloud(620, 120, 0.7) + cloud(1080, 240, 0.6) +
    area('M0 480 Q220 350 480 440 T960 420 T1400 380 T1600 430 V900 H0 Z', '#cbd7c9') +
    area('M0 560 Q320 430 700 500 T1240 480 T1600 520 V900 H0 Z', '#b6cba4') +
    village(300, 520, 0.8, [c.red, '#a52f40', c.red], [c.white, c.cream, c.white]) +
    village(1290, 516, 0.8, [c.blue, '#245a99', c.blue], [c.straw, c.white, c.yellow]) +
    area('M0 640 Q300 540 640 590 T1120 560 T1600 600 V900 H0 Z', c.meadow) +
    area('M0 700 Q160 620 420 640 L520 900 H0 Z', c.grass) +
    area('M1600 650 Q1340 600 1130 640 L1060 900 H1600 Z', '#93b57b') +
    // the road
    area('M430 900 C560 780 980 740 960 670 C944 620 700 630 690 580 C684 548 780 530 800 524 L816 528 C800 540 738 556 744 580 C756 622 1060 610 1080 668 C1110 750 1060 820 1130 900 Z', c.slate) +
    line('M776 900 C800 800 1030 740 1020 670 C1008 620 730 626 716 580', c.white, 6, 'stroke-dasharray="34 30"') +
    poppies + flowers +
    each([[520, 640, 90], [590, 612, 66], [1180, 630, 96], [1110, 594, 62]], ([x, y, size]) => roundTree(x, y, size, c.leaf)) +
    // the coach
    at(850, 700,
      oval(0, 96, 190, 16, '#465461') +
      rect(-180, -70, 360, 160, c.white, 'rx="26"') +
      area('M-180 40 H180 V64 Q180 90 154 90 H-154 Q-180 90 -180 64 Z', c.blue) + rect(-180, 26, 360, 16, c.yellow) +
      each([-160, -88, -16, 56], (x) => rect(x, -48, 60, 60, c.night, 'rx="8"') + area(`M${x + 8} 12 L${x + 34} -48 H${x + 50} L${x + 24} 12 Z`, '#38557d')) +
      rect(128, -48, 52, 74, c.night, 'rx="8"') + area('M140 26 L158 -48 H172 L154 26 Z', '#38557d') +
      rect(-180, -70, 360, 14, c.red, 'rx="7"') +
      each([-110, 106], (x) => circle(x, 88, 33, c.night) + circle(x, 88, 15, c.mist)) +
      circle(174, 62, 9, c.straw) + rect(-184, 52, 12, 22, c.red, 'rx="4"')) +
    // a signpost
    at(1240, 800, rect(-8, -210, 16, 250, c.bark, 'rx="4"') + area('M-8 -200 H-110 L-138 -174 L-110 -148 H-8 Z', c.white, `stroke="${c.red}" stroke-width="8"`) + area('M8 -134 H110 L138 -108 L110 -82 H8 Z', c.yellow, `stroke="${c.blue}" stroke-width="8"`) + line('M-102 -174 H-30', c.red, 8) + line('M30 -108 H102', c.blue, 8))
  );
}

const folder = path.dirname(fileURLToPath(import.meta.url));

for (const [name, draw] of Object.entries({ bridge, table, school, map, tree, calendar, road })) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${draw()}</svg>`;
  const file = path.join(folder, `${name}.png`);
  await sharp(Buffer.from(svg)).png({ palette: true, colours: 192, effort: 10, compressionLevel: 9, dither: 0.6 }).toFile(file);
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes, more than ${LARGEST}: draw it simpler or with fewer colours.`);
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
}
