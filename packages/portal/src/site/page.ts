// What pages do once their script has loaded; all of them are complete without it.

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) figure.append(copyButton(figure))

function copyButton(figure: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.addEventListener('click', () => {
    const source = figure.querySelector('pre')?.textContent ?? ''
    navigator.clipboard.writeText(source).then(
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

// A link to something inside closed details opens them.
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  for (let element = target?.closest('details'); element; element = element.parentElement?.closest('details')) element.open = true
  target?.scrollIntoView()
}
addEventListener('hashchange', openTarget)
if (location.hash) openTarget()

// On paper nothing can be opened.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
})

// The search field, which another script makes, has no label of its own.
const search = document.querySelector('#starlight__search')
if (search) {
  new MutationObserver((_, observer) => {
    const input = search.querySelector('input')
    if (!input) return
    input.setAttribute('aria-label', 'Search')
    observer.disconnect()
  }).observe(search, { childList: true, subtree: true })
}

for (const place of document.querySelectorAll<HTMLElement>('campaignkit-console')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'open-console'
  button.textContent = 'Try it here, without a key'
  button.addEventListener('click', () => {
    button.disabled = true
    import('../console/console.ts').then(
      ({ openConsole }) => openConsole(place),
      () => {
        button.disabled = false
        button.textContent = 'It could not be loaded; try again'
      },
    )
  })
  place.append(button)
}
