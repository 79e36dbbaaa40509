import { copyText } from '../copy-text.ts';
import { createBox, createButton, createElement } from '../elements.ts';

/** A button that copies the text of a file, with what is said of it. @param file its path. */
export function createCopyButton(file: string, text: string, label = 'Copy the text'): HTMLElement {
  const status = createElement('span');
  status.setAttribute('role', 'status');
  const copy = (): void => {
    void copyText(tools, {
      text,
      name: `Text of ${file}`,
      copied: 'Copied.',
      asked: 'This browser does not let a page copy. The text is selected in the field: copy it by Ctrl+C, on a Mac by ⌘C.',
    });
  };
  const tools = createBox('div', 'copy-tools', createButton('small-button', copy, label), status);
  return tools;
}
