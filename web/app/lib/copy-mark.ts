/** Says that a page is fetched to be kept, for somebody who has just seen it: nobody looks, so nothing is counted. */
export const copyMark = "x-haat-copy";
