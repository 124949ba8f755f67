import { pictureAddress, type PictureView } from "@haat/contract/values";

/** `first` for what a phone shows without scrolling and waits for; `eager` for what is near it. */
export type PictureLoading = "first" | "eager" | "lazy";

type PictureProps = Readonly<{
  picture: PictureView | null;
  sizes: string;
  loading: PictureLoading;
  className?: string;
  /** Decoration beside the same words; nothing is read out. */
  isDecoration?: boolean;
}>;

const sourceSet = (picture: PictureView, format: "avif" | "webp"): string =>
  picture.widths.map((width) => `${pictureAddress(picture, width, format)} ${width}w`).join(", ");

/** Square on every page. A product without a picture shows a woven ground, so that the grid keeps its shape. */
export function Picture({ picture, sizes, loading, className = "", isDecoration = false }: PictureProps) {
  const middle = picture?.widths[Math.floor((picture.widths.length - 1) / 2)];
  if (picture === null || middle === undefined)
    return <span className={`weave block aspect-square ${className}`} />;
  const shown = (
    <picture>
      <source type="image/avif" srcSet={sourceSet(picture, "avif")} sizes={sizes} />
      <img
        src={pictureAddress(picture, middle, "webp")}
        srcSet={sourceSet(picture, "webp")}
        sizes={sizes}
        alt={isDecoration ? "" : picture.alt}
        width={middle}
        height={middle}
        loading={loading === "lazy" ? "lazy" : "eager"}
        decoding="async"
        {...(loading === "first" && { fetchPriority: "high" as const })}
        className={`aspect-square w-full object-cover ${picture.blur ? "relative" : "bg-sunken"} ${className}`}
      />
    </picture>
  );
  if (!picture.blur) return shown;
  // A few pixels of it, drawn large, until it comes.
  return (
    <span className="relative block overflow-hidden">
      <img src={picture.blur} alt="" className="absolute inset-0 size-full object-cover" />
      {shown}
    </span>
  );
}
