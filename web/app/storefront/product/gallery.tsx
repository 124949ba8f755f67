import { pictureAddress, type PictureView } from "@haat/contract/values";
import { Picture } from "../../components/commerce/picture.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type GalleryProps = Readonly<{ pictures: readonly PictureView[] }>;

/** One strip to swipe, or to move by arrow keys; small pictures lead to the large ones. Further ones are fetched only when they come near. */
export function Gallery({ pictures }: GalleryProps) {
  const { t } = useWords();
  const isMany = pictures.length > 1;
  return (
    <div className="grid gap-3 self-start" data-swap="pictures">
      <div
        className="gallery flex snap-x snap-mandatory items-start gap-3 overflow-x-auto rounded-lg"
        {...(isMany && { role: "region", "aria-label": t("storefront:product.pictures"), tabIndex: 0 })}
      >
        {pictures.map((picture, at) => (
          <Shown key={picture.stem} picture={picture} at={at} />
        ))}
        {pictures.length === 0 && (
          <div className="w-full overflow-hidden rounded-lg border border-line">
            <Picture picture={null} sizes="92vw" loading="lazy" />
          </div>
        )}
      </div>
      {isMany && <Small pictures={pictures} />}
    </div>
  );
}

const largest = (picture: PictureView): string => pictureAddress(picture, picture.widths.at(-1) ?? 0, "webp");

/** A tap on the picture opens its file; the button, where browsers know how, lays it over the page to look at closely. */
function Shown({ picture, at }: Readonly<{ picture: PictureView; at: number }>) {
  const { t } = useWords();
  const zoom = `zoom-${at + 1}`;
  return (
    <div
      id={`picture-${at + 1}`}
      className="relative w-full flex-none snap-center overflow-hidden rounded-lg border border-line"
    >
      <a href={largest(picture)} className="block">
        <Picture
          picture={picture}
          sizes="(min-width: 64rem) 34rem, (min-width: 40rem) 92vw, (min-resolution: 2.2dppx) 54vw, 88vw"
          loading={at === 0 ? "first" : "lazy"}
        />
      </a>
      <button
        type="button"
        popoverTarget={zoom}
        className="gallery-zoom"
        aria-label={t("storefront:product.zoom")}
      >
        <Icon name="search" />
      </button>
      <div id={zoom} popover="auto" className="gallery-large" aria-label={picture.alt}>
        <div className="gallery-pan" role="region" aria-label={picture.alt} tabIndex={0}>
          <img
            src={largest(picture)}
            alt={picture.alt}
            loading="lazy"
            decoding="async"
            width={1280}
            height={1280}
          />
        </div>
        <button
          type="button"
          popoverTarget={zoom}
          popoverTargetAction="hide"
          className="gallery-close"
          aria-label={t("storefront:product.zoom_close")}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}

function Small({ pictures }: GalleryProps) {
  const { t } = useWords();
  return (
    <ul className="flex flex-wrap gap-2">
      {pictures.map((picture, at) => (
        <li key={picture.stem}>
          <a
            href={`#picture-${at + 1}`}
            aria-label={t("storefront:product.picture", { value: at + 1 })}
            className="block size-16 overflow-hidden rounded-md border border-line"
          >
            <Picture picture={picture} sizes="4rem" loading="lazy" isDecoration />
          </a>
        </li>
      ))}
    </ul>
  );
}
