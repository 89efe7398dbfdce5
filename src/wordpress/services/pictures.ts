import type { Media, MediaFile } from '../store/media';
import { getPicture, type PictureSource } from '../store/picture-files';
import type { WantedPicture } from '../core/article';
import type { Warning } from '../core/warning';

type LeftReason = Extract<Warning, { kind: 'picture-left' }>['reason'];

export type ResolvedPicture =
  | { readonly kind: 'file'; readonly file: MediaFile }
  /** A dry run's: it can be had, and is not in the media library yet. */
  | { readonly kind: 'would-be-added' }
  | { readonly kind: 'left'; readonly reason: LeftReason };

const nameOf = (address: string, extension: string): string => {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // Half a percent sign stays as it is.
  }
  // What Strapi refuses in a file's name, and more than any file system takes.
  const base = name.replace(/\.\w+$/, '').replace(/[^\p{L}\p{N} ._-]/gu, '-').slice(0, 100).trim();
  return `${base === '' ? 'picture' : base}${extension}`;
};

/** Finds the pictures of an export in the media library, or brings them there: each address once. */
export function createPictures({ source, dryRun, isOwn, media, known }: {
  readonly source: PictureSource;
  readonly dryRun: boolean;
  readonly isOwn: (address: string) => boolean;
  readonly media: Media;
  /** Files of earlier runs, by address. */
  readonly known: ReadonlyMap<string, number>;
}) {
  const resolved = new Map<string, ResolvedPicture>();

  async function resolve({ address, alt }: WantedPicture): Promise<ResolvedPicture> {
    const id = known.get(address);
    if (id !== undefined) {
      const file = await media.find(id);
      return file === null ? { kind: 'left', reason: 'removed' } : { kind: 'file', file };
    }
    if (source.kind === 'none') return { kind: 'left', reason: 'not-asked' };
    if (!isOwn(address)) return { kind: 'left', reason: 'elsewhere' };
    // Whether the site still has it only fetching it can tell.
    if (dryRun && source.kind === 'download') return { kind: 'would-be-added' };
    const found = await getPicture(source, address, isOwn);
    if (found.kind !== 'file') return { kind: 'left', reason: found.kind };
    if (dryRun) return { kind: 'would-be-added' };
    const file = await media.add(address, nameOf(address, found.extension), alt, found);
    return file === null ? { kind: 'left', reason: 'unreadable' } : { kind: 'file', file };
  }

  return {
    async resolve(wanted: WantedPicture): Promise<ResolvedPicture> {
      const before = resolved.get(wanted.address);
      if (before) return before;
      const outcome = await resolve(wanted);
      resolved.set(wanted.address, outcome);
      return outcome;
    },

    /** How many different pictures were asked for, and what became of them. */
    counts(): { found: number; taken: number; left: number } {
      const left = [...resolved.values()].filter(({ kind }) => kind === 'left').length;
      return { found: resolved.size, taken: resolved.size - left, left };
    },
  };
}

export type Pictures = ReturnType<typeof createPictures>;
