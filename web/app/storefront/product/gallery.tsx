import type { PictureView } from "@haat/contract/values";
import { Picture } from "../../components/commerce/picture.tsx";

/** One strip to swipe; further pictures are fetched only when they come near. */
export const Gallery = ({ pictures }: { pictures: readonly PictureView[] }) => (
  <ul className="flex items-start self-start snap-x snap-mandatory gap-3 overflow-x-auto rounded-lg">
    {(pictures.length === 0 ? [null] : pictures).map((picture, position) => (
      <li
        key={position}
        className="w-full flex-none snap-center overflow-hidden rounded-lg border border-line"
      >
        <Picture
          picture={picture}
          sizes="(min-width: 64rem) 34rem, 92vw"
          loading={position === 0 ? "eager" : "lazy"}
        />
      </li>
    ))}
  </ul>
);
