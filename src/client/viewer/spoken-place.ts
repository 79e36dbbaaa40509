/** What a screen reader says of a slide. */
// "12 of 42", "Slide 12: Rivers" => "Slide 12 of 42: Rivers"
export function spokenPlace(place: string, alternative: string): string {
  return `Slide ${place}${alternative.replace(/^Slide \d+/, '')}`;
}
