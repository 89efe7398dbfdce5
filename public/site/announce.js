/** Tells people who listen to the page what others see change. */
export function announce(words) {
  const region = document.getElementById('announcement');
  // The same words twice in a row would not be read again.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
