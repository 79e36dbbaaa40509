/** A piece of a line of names: what stands between two marks. */
export interface Piece {
  readonly text: string;
  /** What stands before it; "&" for every word that joins, "at" for every word that leads to a place of work. */
  readonly mark: ',' | ';' | '&' | '/' | '//' | '-' | 'at';
  /** That as it is written, with its spaces. */
  readonly spelledMark: string;
  /** What stands behind it in brackets, without these. */
  readonly brackets: readonly string[];
  readonly isLast: boolean;
}

/** The pieces of a line of names, in their order. What is in brackets stays together. */
export function partsOf(text: string): Piece[] {
  const { bare, brackets } = takeBrackets(text);
  const pieces: Omit<Piece, 'isLast'>[] = [];
  let start = 0;
  let [mark, spelledMark]: [Piece['mark'], string] = [',', ''];
  const add = (end: number) => {
    const piece = bare.slice(start, end);
    const inside = [...piece.matchAll(BRACKET)].map(([, index]) => brackets[Number(index)] ?? '');
    const rest = piece.replace(BRACKET, ' ').replace(/\s+/g, ' ').trim();
    if (rest !== '' || inside.length > 0) pieces.push({ text: rest, mark, spelledMark, brackets: inside });
  };
  for (const match of bare.matchAll(MARK)) {
    add(match.index);
    start = match.index + match[0].length;
    [mark, spelledMark] = [markOf(match[0].trim()), spelled(match[0])];
  }
  add(bare.length);
  return pieces.map((piece, index) => ({ ...piece, isLast: index === pieces.length - 1 }));
}

const BRACKET = /\u{E000}(\d+)\u{E001}/gu;
const MARK =
  /\s*[,;]\s*(?:(?:and|und|&)\s+)?|\s*\/\/\s*|\s+(?:&|\+|and|und|et|y|plus|e(?=\s+\p{L}+\s+\p{L}))\s+|\s*[/|]\s+|\s+[/|]\s*|\s+(?:[-–—]+|[•·])\s+|\s*—\s*|\s+(?:@|at|from|bei|vom?n?(?=\s+(?:der|dem|\p{Lu}{2})))\s+(?:the\s+)?|(?<=\s)@(?=\p{L})/giu;

function markOf(text: string): Piece['mark'] {
  if (text.startsWith(',')) return ',';
  if (text.startsWith(';')) return ';';
  if (text === '//') return '//';
  if (/^[/|]$/.test(text)) return '/';
  if (/^[-–—•·]+$/.test(text)) return '-';
  return /^(?:@|at|from|bei|vo)/i.test(text) ? 'at' : '&';
}

function spelled(text: string): string {
  return /^\s*[,;]/.test(text) ? `${text.trim()[0]} ` : ` ${text.trim()} `;
}

/** A text with each bracket in it replaced by its number; a bracket that nothing closes is text. */
function takeBrackets(text: string): { readonly bare: string; readonly brackets: readonly string[] } {
  const clean = text.replace(/[\u{E000}\u{E001}]/gu, '').replace(/\s+/g, ' ');
  const ends = closingBrackets(clean);
  const brackets: string[] = [];
  let bare = '';
  for (let place = 0; place < clean.length; place++) {
    const end = ends.get(place);
    if (end === undefined) bare += clean[place];
    else {
      bare += `\u{E000}${brackets.length}\u{E001}`;
      brackets.push(clean.slice(place + 1, end).trim());
      place = end;
    }
  }
  return { bare, brackets };
}

/** The place at which each bracket of a text is closed. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (let place = 0; place < text.length; place++) {
    if (text[place] === '(') open.push(place);
    const start = text[place] === ')' ? open.pop() : undefined;
    if (start !== undefined) ends.set(start, place);
  }
  return ends;
}
