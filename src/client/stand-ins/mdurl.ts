/*
 * In the bundles for the browser this stands in the place of the package `mdurl`. Of it markdown-it uses what makes a web address that
 * stands in a text readable; addresses of links stay as they are written (`src/markdown/parser.ts`).
 */

interface Address {
  readonly whole: string;
}

export function parse(address: string): Address {
  return { whole: address };
}

export function format({ whole }: Address): string {
  return whole;
}

/** An address with letters in the place of their codes, but for those that mean something in it. */
// "https://a.example/%C3%A4%2Fb" => "https://a.example/ä%2Fb"
export function decode(address: string): string {
  return address.replace(/(?:%[a-f\d]{2})+/gi, (codes) => {
    try {
      return decodeURI(codes.replaceAll('%25', '%2525'));
    } catch {
      return codes;
    }
  });
}

decode.defaultChars = ';/?:@&=+$,#';

export function encode(address: string): string {
  return address;
}
