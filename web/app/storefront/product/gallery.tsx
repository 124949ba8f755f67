import { pictureAddress, type PictureView } from "@haat/contract/values";
import { Picture } from "../../components/commerce/picture.tsx";

/** One strip to swipe; each picture leads to its largest size. Further ones are fetched only when they come near. */
export const Gallery = ({ pictures }: { pictures: readonly PictureView[] }) => (
  <ul className="flex items-start snap-x snap-mandatory gap-3 self-start overflow-x-auto rounded-lg">
    {pictures.map((picture, position) => (
      <li
        key={picture.stem}
        className="w-full flex-none snap-center overflow-hidden rounded-lg border border-line"
      >
        <a href={pictureAddress(picture, picture.widths.at(-1) ?? 0, "webp")} className="block">
          <Picture
            picture={picture}
            sizes="(min-width: 64rem) 34rem, 92vw"
            loading={position === 0 ? "eager" : "lazy"}
          />
        </a>
      </li>
    ))}
    {pictures.length === 0 && (
      <li className="w-full overflow-hidden rounded-lg border border-line">
        <Picture picture={null} sizes="92vw" loading="lazy" />
      </li>
    )}
  </ul>
);
