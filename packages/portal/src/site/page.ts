/** What a page does once its script has loaded; every page is complete without it. */
export function enhance(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) figure.append(copyButton(figure))
  for (const place of document.querySelectorAll<HTMLElement>('campaignkit-console')) place.append(consoleButton(place))
  rememberTabs()
  addEventListener('hashchange', openTarget)
  if (location.hash) openTarget()
  addEventListener('beforeprint', openAll)
  labelSearch()
}

/** The choice of a sample holds for the next page, too. */
function rememberTabs(): void {
  const key = 'campaignkit-sample'
  const choices = [...document.querySelectorAll<HTMLInputElement>('.tabs input[id^="sample"]')]
  const known = localStorage.getItem(key)
  for (const choice of choices) {
    if (choice.value === known) choice.checked = true
    choice.addEventListener('change', () => localStorage.setItem(key, choice.value))
  }
}

function copyButton(figure: HTMLElement): HTMLButtonElement {
  const button = makeButton('copy', 'Copy')
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(figure.querySelector('pre')?.textContent ?? '').then(
      () => announce(button, 'Copied'),
      () => announce(button, 'Not copied'),
    )
  })
  return button
}

function announce(button: HTMLButtonElement, words: string): void {
  button.textContent = words
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

function consoleButton(place: HTMLElement): HTMLButtonElement {
  const button = makeButton('open-console', 'Try it here, without a key')
  button.addEventListener('click', () => {
    button.disabled = true
    import('../console/console.ts')
      .then(({ openConsole }) => openConsole(place))
      .catch(() => {
        button.disabled = false
        button.textContent = 'It could not be loaded; try again'
      })
  })
  return button
}

function makeButton(className: string, words: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', className, textContent: words })
}

/** A link to something inside closed details opens them. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  for (let element = target?.closest('details'); element; element = element.parentElement?.closest('details')) element.open = true
  target?.scrollIntoView()
}

/** On paper nothing can be opened. */
function openAll(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true
}

/** The search field, which another script makes, has no label of its own. */
function labelSearch(): void {
  const search = document.querySelector('#starlight__search')
  if (!search) return
  const observer = new MutationObserver(() => {
    const input = search.querySelector('input')
    if (!input) return
    input.setAttribute('aria-label', 'Search')
    observer.disconnect()
  })
  observer.observe(search, { childList: true, subtree: true })
}
