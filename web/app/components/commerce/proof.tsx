import type { DeliveryPhotoView, PartProofView } from "@haat/contract/delivery-proof";
import { formatDateTime } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { Definitions } from "../ui/definitions.tsx";
import { Notice } from "../ui/notice.tsx";

type PhotosProps = Readonly<{ photos: readonly DeliveryPhotoView[]; at: string }>;

/** `at`: the address under which each lies by its place. What is no longer kept is named all the same. */
export function Photos({ photos, at }: PhotosProps) {
  const { t, locale } = useWords();
  if (photos.length === 0) return <p className="text-soft">{t("parcels:proof.no_photos")}</p>;
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {photos.map(({ place, at: taken, sha256, isGone }) => (
        <li key={place} className="grid content-start gap-2">
          {isGone ? (
            <Notice>{t("parcels:proof.gone")}</Notice>
          ) : (
            <a href={`${at}/${place}`}>
              <img
                src={`${at}/${place}`}
                alt={t("parcels:proof.photo", { place })}
                loading="lazy"
                className="max-h-96 w-full rounded border border-line object-contain"
              />
            </a>
          )}
          <p className="text-sm text-soft">
            <time dateTime={taken}>{formatDateTime(new Date(taken), locale)}</time>
            <span className="block font-mono break-all">SHA-256 {sha256}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Whoever was only sent a link is not told by what we know the part. */
type AnyProof = Omit<PartProofView, "part"> & Readonly<{ part: Omit<PartProofView["part"], "id"> }>;

/** What shows that a part reached its receiver: his code, or its courier's words. */
export function Proof({ proof: { part, code, courier, consignment, said, door } }: { proof: AnyProof }) {
  const { t, locale } = useWords();
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const hasLeft = part.deliveredAt !== null || ["handed_over", "in_transit"].includes(part.state);
  const self = hasLeft ? t("parcels:proof.self") : t("parcels:proof.not_yet");
  const carrier = courier === null ? self : t(`couriers:name.${courier}`);
  return (
    <div className="grid gap-4">
      <Definitions
        rows={[
          { name: t("parcels:proof.state"), value: t(`vendor:state.${part.state}`) },
          {
            name: t("parcels:proof.delivered"),
            value: part.deliveredAt === null ? t("parcels:proof.not_yet") : when(part.deliveredAt),
          },
          { name: t("parcels:proof.carrier"), value: carrier },
          ...(consignment === null ? [] : [{ name: t("parcels:proof.number"), value: consignment }]),
          {
            name: t("parcels:proof.code"),
            value: code === null ? t("parcels:proof.no_code") : when(code.at),
          },
        ]}
      />
      {door !== null && <Door door={door} />}
      {said.length > 0 && (
        <ul className="grid gap-3" aria-label={t("parcels:proof.said")}>
          {said.map(({ at, heardAt, from, kind, word, key, hasMoved }) => (
            <li key={key} className="border-s-4 border-line ps-3">
              <p>
                <b>{t(`couriers:state.${kind}`)}</b>
                {word !== null && <span className="text-soft"> “{word}”</span>}, {when(at)}
              </p>
              <p className="text-sm text-soft">
                {t(`parcels:proof.from.${from}`)}, {when(heardAt)} ·{" "}
                {hasMoved ? t("parcels:proof.moved") : t("parcels:proof.kept")}
                <span className="block font-mono break-all">{key}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a person said of a door at which not all stayed. */
function Door({ door }: Readonly<{ door: NonNullable<PartProofView["door"]> }>) {
  const { t, locale } = useWords();
  const { kind, at, by, name, due, told, note, pieces } = door;
  const who = name === null ? "" : ` (${name})`;
  return (
    <section className="grid gap-2 border-t border-line pt-3" aria-label={t("parcels:proof.door")}>
      <p>
        <b>{t(`parcels:proof.door.${kind}`)}</b>
      </p>
      <p className="text-sm text-soft">
        {t(`parcels:proof.door.by.${by}`)}
        {who}, {formatDateTime(new Date(at), locale)}
      </p>
      <Definitions
        rows={[
          ...pieces.map(({ name: piece, ordered, refused }) => ({
            name: piece,
            value: t("parcels:proof.door.piece", { kept: ordered - refused, ordered }),
          })),
          ...(note === null ? [] : [{ name: t("parcels:proof.door.note"), value: note }]),
          { name: t("parcels:proof.door.due"), value: due.display, isStrong: true },
          ...(told === null ? [] : [{ name: t("parcels:proof.door.told"), value: told.display }]),
        ]}
      />
    </section>
  );
}
