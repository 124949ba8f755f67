import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** What a buyer who was cheated elsewhere wants to know first. */
export function Promises() {
  const { t } = useWords();
  const promises: readonly { icon: IconName; title: string; text: string }[] = [
    { icon: "cash", title: t("storefront:promise.cod.title"), text: t("storefront:promise.cod.text") },
    {
      icon: "truck",
      title: t("storefront:promise.delivery.title"),
      text: t("storefront:promise.delivery.text"),
    },
    { icon: "back", title: t("storefront:promise.refund.title"), text: t("storefront:promise.refund.text") },
    {
      icon: "chat",
      title: t("storefront:promise.complaint.title"),
      text: t("storefront:promise.complaint.text"),
    },
  ];
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {promises.map(({ icon, title, text }) => (
        <li key={title} className="flex gap-3 rounded-lg bg-marigold-wash p-4">
          <Icon name={icon} className="size-8 text-brick" />
          <div>
            <p className="font-semibold">{title}</p>
            <p className="text-sm">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
