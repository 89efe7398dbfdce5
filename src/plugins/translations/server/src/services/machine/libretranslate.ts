import type { Machine, MachineAnswer } from './port';

/** How long one question may take. */
const PATIENCE_MS = 60_000;

/** Servers limit how much they take at once; LibreTranslate's own limit is often 5,000 characters. */
const CHARACTERS_AT_ONCE = 4_000;

export interface LibreTranslateSettings {
  /** Address of the server, without `/translate`. */
  readonly url: string;
  /** Empty where the server asks for none. */
  readonly apiKey: string;
}

/** Texts in portions that a server takes at once. A text that is longer stands alone. */
function portions(texts: readonly string[]): string[][] {
  const result: string[][] = [];
  let size = 0;
  for (const text of texts) {
    const last = result.at(-1);
    if (last && size + text.length <= CHARACTERS_AT_ONCE) last.push(text);
    else {
      result.push([text]);
      size = 0;
    }
    size += text.length;
  }
  return result;
}

const isTexts = (value: unknown, count: number): value is string[] => Array.isArray(value) && value.length === count && value.every((text) => typeof text === 'string');

/** A server that speaks the protocol of LibreTranslate (https://libretranslate.com/docs). Nothing else is asked, and nothing unasked. */
export function libreTranslate({ url, apiKey }: LibreTranslateSettings): Machine {
  const address = `${url.replace(/\/+$/, '')}/translate`;

  async function ask(q: readonly string[], source: string, target: string): Promise<MachineAnswer> {
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ q, source, target, format: 'html', ...(apiKey !== '' && { api_key: apiKey }) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
        // What is sent is sent to the server of the settings and to no other.
        redirect: 'error',
      });
    } catch (error) {
      return { kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
    }
    const answer: unknown = await response.json().catch(() => null);
    const said = typeof answer === 'object' && answer !== null ? (answer as { error?: unknown; translatedText?: unknown }) : {};
    if (!response.ok) return { kind: 'refused', detail: typeof said.error === 'string' ? said.error : `HTTP ${String(response.status)}` };
    return isTexts(said.translatedText, q.length) ? { kind: 'translated', texts: said.translatedText } : { kind: 'unreadable', detail: 'The answer has not as many texts as were asked for.' };
  }

  return {
    async translate(texts, { source, target }) {
      const translated: string[] = [];
      for (const portion of portions(texts)) {
        const answer = await ask(portion, source, target);
        if (answer.kind !== 'translated') return answer;
        translated.push(...answer.texts);
      }
      return { kind: 'translated', texts: translated };
    },
  };
}
