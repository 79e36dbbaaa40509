/** The most characters of a slide's words that are kept. */
const MAX_TEXT = 20_000;
const MAX_TITLE = 200;

/** The words of a page as PDFium reads them, a line of the page on a line each: without control characters, blanks at the ends and empty lines. */
// "Deep \r\nlearning\u0002s\r\n\r\n" => "Deep\nlearnings"
export function tidySlideText(text: string): string {
  return (
    text
      .slice(0, MAX_TEXT)
      .normalize('NFC')
      .split(/\r\n?|\n/)
      // PDFium writes U+0002 for a hyphen at the end of a line, and U+FFFE or U+FFFF for what is no character.
      .map((line) =>
        line.replace(/[\p{Cc}\p{Co}\p{Cs}\ufffe\uffff\ufffd\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (sign) =>
          sign === '\t' ? ' ' : '',
        ),
      )
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
  );
}

/** The title that a PDF gives itself; nothing where a program has put its own name or that of a file there. */
// "Microsoft PowerPoint - talk_v3.pptx" => ""
export function tidyTitle(title: string): string {
  const text = tidySlideText(title).replaceAll('\n', ' ').slice(0, MAX_TITLE).trim();
  const isNoTitle =
    /^(?:untitled|presentation|powerpoint presentation|title|slides?|pdf)\b.{0,3}$|^microsoft (?:power ?point|word)\b|\.(?:pptx?|odp|key|pdf|tex|docx?|dvi)$|^https?:/i;
  return isNoTitle.test(text) ? '' : text;
}
