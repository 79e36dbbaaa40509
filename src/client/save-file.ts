/** Lets the browser save something as a file. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser may ask where to before it begins to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
