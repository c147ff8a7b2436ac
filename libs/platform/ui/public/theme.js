// Before the first paint, so that no page flashes in the other theme. A file, for the page allows no code inside itself.
try {
  const theme = localStorage.getItem('greenroom.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the system.
}
