export type { Block, Heading, Image, ImageFile, Inline, Link, List, ListItem, Marks, Paragraph, PicturePlace, PlacedBlock, Quote, Text } from './block';
export { htmlToBlocks, type HtmlSource, type ReadText } from './html-to-blocks';
export type { Notice } from './notice';
export { picturesIn, placePictures } from './place-pictures';
