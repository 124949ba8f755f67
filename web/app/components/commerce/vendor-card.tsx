import type { VendorCard as Card } from "@haat/contract/catalog";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { Picture } from "./picture.tsx";

export const VendorCard = ({ vendor }: { vendor: Card }) => (
  <li className="group relative flex items-center gap-3 rounded-lg border border-line bg-sheet p-3 shadow-sheet">
    <span className="size-16 flex-none overflow-hidden rounded-full border-2 border-dashed border-marigold p-0.5">
      <Picture picture={vendor.picture} sizes="4rem" loading="lazy" isDecoration className="rounded-full" />
    </span>
    <span className="grid min-w-0">
      <Link
        to={`/shops/${vendor.slug}`}
        className="font-semibold after:absolute after:inset-0 group-hover:underline underline-offset-4"
      >
        {vendor.name}
      </Link>
      <span className="flex items-center gap-1 text-sm text-soft">
        <Icon name="pin" className="size-4" />
        {vendor.district}
      </span>
    </span>
  </li>
);
