import type { Block, ImageFile, PicturePlace, PlacedBlock } from './block';

/** The places of pictures in a text, in order. */
export const picturesIn = (blocks: readonly PlacedBlock[]): PicturePlace[] => blocks.filter((block) => block.type === 'picture');

/**
 * Puts files of the media library where the text has places for pictures. A place without a file is left out.
 *
 * @param fileOf the file for a place, or null
 */
export function placePictures(blocks: readonly PlacedBlock[], fileOf: (place: PicturePlace) => ImageFile | null): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'picture') return [block];
    const file = fileOf(block);
    if (file === null) return [];
    const image = block.alt === '' ? file : { ...file, alternativeText: block.alt };
    return [{ type: 'image', image, children: [{ type: 'text', text: '' }] }];
  });
}
