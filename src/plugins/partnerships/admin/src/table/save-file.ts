/** Milliseconds after which a browser has surely begun to save a file. */
const BEGUN = 60_000;

/** Lets the browser save a text as a file, as if a link to it had been followed. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}
