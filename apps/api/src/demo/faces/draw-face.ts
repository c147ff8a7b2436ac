import {
  BACKDROPS,
  BEARDS,
  CLOTHS,
  FRECKLES,
  HAIR,
  HAIR_COLOURS,
  type HairStyle,
  HEAD,
  LINES_OF_AGE,
  MOUTHS,
  SKINS,
  TOPS,
} from './face-parts';

/** What one drawn person looks like; the same features draw the same picture. */
export interface Features {
  readonly backdrop: keyof typeof BACKDROPS;
  readonly skin: keyof typeof SKINS;
  readonly hair: keyof typeof HAIR;
  readonly hairColour?: keyof typeof HAIR_COLOURS;
  readonly top: keyof typeof TOPS;
  /** As `#2d5b4c`. */
  readonly topColour: string;
  readonly mouth?: keyof typeof MOUTHS;
  readonly beard?: keyof typeof BEARDS;
  /** Colour of their frames. */
  readonly glasses?: string;
  readonly glassesShape?: 'round' | 'square';
  readonly earrings?: boolean;
  readonly freckles?: boolean;
  readonly isOlder?: boolean;
  readonly cloth?: keyof typeof CLOTHS;
  readonly clothColour?: string;
  /** Of the head, as a share of the usual. */
  readonly width?: number;
}

const SIDE = 512;
const WHITE = '#f4f1ea';
const GOLD = '#d8b14a';

/** A flat portrait as SVG, for the demo's people, who do not exist. */
export function drawFace(features: Features): string {
  const { backdrop, width = 1 } = features;
  const head = `<g transform="translate(32 0) scale(${width} 1) translate(-32 0)">`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 64 64">` +
    `${path('M0 0h64v64H0z', BACKDROPS[backdrop])}${head}${behind(features)}</g>${body(features)}` +
    `${head}${face(features)}${above(features)}</g></svg>`
  );
}

function behind({ hair, cloth, clothColour = '', ...features }: Features): string {
  const style: HairStyle = HAIR[hair];
  const cloths = cloth ? path(CLOTHS[cloth].behind, clothColour) + path(CLOTHS[cloth].shade, '#000', 0.13) : '';
  return (cloth === 'scarf' ? '' : path(style.behind, hairColour(features))) + cloths;
}

function body({ skin, top, topColour, cloth }: Features): string {
  if (cloth === 'scarf') return '';
  const { white, skin: bare, own, shade } = { white: '', skin: '', own: '', shade: '', ...TOPS[top] };
  return (
    path(HEAD.shoulders, topColour) +
    path(HEAD.neck, SKINS[skin].shade) +
    path(white, WHITE) +
    path(bare, SKINS[skin].shade) +
    path(own, topColour) +
    path(shade, '#000', 0.12)
  );
}

function face({ skin, hair, mouth = 'smile', beard, isOlder, freckles, cloth, ...features }: Features): string {
  const { face: colour, shade, ink, nose } = SKINS[skin];
  const isBehindBeard = beard === 'full';
  const { line, teeth } = { line: '', teeth: '', ...MOUTHS[mouth] };
  const mouthInk = isBehindBeard ? colour : ink;
  const spots = freckles
    ? FRECKLES.map(([x, y]) => `<circle cx="${x}" cy="${y}" r=".5" fill="${nose}"/>`).join('')
    : '';
  return (
    (cloth === 'scarf' ? '' : path(HEAD.ears, colour)) +
    (hair === 'receding' ? path(HEAD.scalp, colour) : '') +
    path(HEAD.face, colour) +
    path(HEAD.shade, shade, 0.75) +
    spots +
    (beard ? path(BEARDS[beard], hairColour(features), beard === 'stubble' ? 0.5 : 1) : '') +
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round">` +
    stroke('M25.2 25.2c1.4-1 3-1 4.2-.2M34.6 25c1.2-.8 2.8-.8 4.2.2', ink, 1.3, 0.75) +
    stroke('M32.6 28.6 31 34.2h2.2', nose, 1.3) +
    stroke(line, mouthInk, 1.5, 0.85) +
    (isOlder ? stroke(LINES_OF_AGE.eyes + (beard ? '' : LINES_OF_AGE.mouth), nose, 0.8, 0.8) : '') +
    `</g>${path(teeth, WHITE)}` +
    `<g fill="${ink}"><circle cx="27.4" cy="28.6" r="1.25"/><circle cx="36.6" cy="28.6" r="1.25"/></g>`
  );
}

function above({ hair, cloth, clothColour = '', glasses, glassesShape, earrings, ...features }: Features): string {
  const style: HairStyle = HAIR[hair];
  return (
    (cloth === 'scarf' ? '' : path(style.front, hairColour(features)) + folds(style.lines ?? '')) +
    (cloth ? path(CLOTHS[cloth].front, clothColour) + folds(CLOTHS[cloth].folds) : '') +
    (glasses ? frames(glasses, glassesShape ?? 'round') : '') +
    (earrings ? `<g fill="${GOLD}"><circle cx="19.4" cy="36" r="1.5"/><circle cx="44.6" cy="36" r="1.5"/></g>` : '')
  );
}

function frames(colour: string, shape: NonNullable<Features['glassesShape']>): string {
  const glass =
    shape === 'round'
      ? '<circle cx="27" cy="28.8" r="4.3"/><circle cx="37" cy="28.8" r="4.3"/>'
      : '<rect x="22.6" y="25.6" width="8.6" height="6.6" rx="1.4"/><rect x="32.8" y="25.6" width="8.6" height="6.6" rx="1.4"/>';
  return (
    `<g fill="none" stroke="${colour}" stroke-width="1.5">${glass}` +
    `<path d="M31.3 28c.4-.5 1-.5 1.4 0M22.7 28l-2.3-.8M41.3 28l2.3-.8"/></g>`
  );
}

function hairColour({ hairColour: colour = 'brown' }: Pick<Features, 'hairColour'>): string {
  return HAIR_COLOURS[colour];
}

function folds(lines: string): string {
  return lines && `<path fill="none" stroke="#000" stroke-opacity=".18" stroke-width="1.3" d="${lines}"/>`;
}

function path(shape: string | undefined, fill: string, opacity = 1): string {
  return shape ? `<path fill="${fill}" opacity="${opacity}" d="${shape}"/>` : '';
}

function stroke(shape: string, colour: string, width: number, opacity = 1): string {
  return shape && `<path stroke="${colour}" stroke-width="${width}" opacity="${opacity}" d="${shape}"/>`;
}
