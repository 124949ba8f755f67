/* Runs beside the pages, also when none is open: shows what the market tells this browser, and opens the order at a tap. */

self.addEventListener("push", (event) => {
  const { title, body, page, tag } = event.data.json();
  const shown = { body, tag, icon: "/icon-maskable-192.png", data: { page } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

/** The page that is open already is brought to the front. */
async function open(page) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const known = windows.find(({ url }) => url === page);
  return known ? known.focus() : self.clients.openWindow(page);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.page));
});
