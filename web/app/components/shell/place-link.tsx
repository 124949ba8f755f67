import { useLocation } from "react-router";
import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";

/** Where things are brought, on every page: one tap leads to choosing it and back to the same page. */
export function PlaceLink({ place, className }: Readonly<{ place: string | null; className: string }>) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const isThere = /^\/(?:bn|en)\/place$/.test(pathname);
  const back = isThere ? "" : `?back=${encodeURIComponent(pathname + search)}`;
  return (
    <Link
      to={`/place${back}`}
      rel="nofollow"
      className={`${className} order-last -mx-3 -mt-1 w-full text-sm lg:order-none lg:mx-0 lg:mt-0 lg:w-auto`}
    >
      <Icon name="pin" className="size-5" />
      {place === null ? (
        t("common:place.unset")
      ) : (
        <span>
          {t("common:place.to")} <b className="underline underline-offset-4">{place}</b>
        </span>
      )}
    </Link>
  );
}
