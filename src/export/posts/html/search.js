
'use strict';
// Searches the posts of this export, in this browser alone. A folder keeps their texts in files of their own, one a year,
// which are read when somebody begins to search; where all posts stand on this page, these are searched.
(() => {
  const MOST = 200, AROUND = 90, WAIT = 120;
  const form = document.getElementById('search'), box = document.getElementById('query');
  const found = document.getElementById('found'), results = document.getElementById('results');
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  const prepared = ([address, date, text]) => ({ address, date, text, folded: fold(text) });
  let loading = null, timer = 0;

  // What belongs to the page and not to the post is not searched.
  const words = article => {
    const copy = article.cloneNode(true);
    copy.querySelectorAll('header, footer').forEach(part => part.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const fromPage = () => Array.from(document.querySelectorAll('article'), article =>
    [`#${article.id}`, article.querySelector('time, .time').textContent, words(article)]);

  const fromFiles = names => new Promise(resolve => {
    const years = new Map();
    let left = names.length;
    const settled = () => {
      left -= 1;
      if (left === 0) resolve(names.flatMap(name => years.get(name) || []));
    };
    for (const name of names) {
      const script = document.createElement('script');
      script.src = name;
      script.onload = script.onerror = settled;
      document.head.append(script);
    }
    window.fossick = (name, posts) => years.set(name, posts);
  });

  const load = () => {
    const names = (form.dataset.files || '').split(' ').filter(Boolean);
    loading ||= (names.length ? fromFiles(names) : Promise.resolve(fromPage())).then(posts => posts.reverse().map(prepared));
    return loading;
  };

  const terms = typed => (typed.match(/-?"[^"]*"?|\S+/g) || []).map(term => {
    const without = term.startsWith('-');
    return { without, text: fold(term.slice(without ? 1 : 0).replace(/"/g, '').trim()) };
  }).filter(term => term.text);

  const excerpt = (post, wanted) => {
    const term = wanted.find(term => !term.without);
    const at = term ? Math.max(0, post.folded.indexOf(term.text)) : 0;
    const from = Math.max(0, at - AROUND), until = at + 2 * AROUND;
    return (from > 0 ? '…' : '') + post.text.slice(from, until) + (until < post.text.length ? '…' : '');
  };

  const line = (post, wanted) => {
    const item = document.createElement('li'), link = document.createElement('a'), text = document.createElement('p');
    link.href = post.address;
    link.textContent = post.date;
    text.textContent = excerpt(post, wanted);
    text.dir = 'auto';
    item.append(link, text);
    return item;
  };

  const search = async () => {
    const wanted = terms(box.value);
    if (!wanted.length) {
      found.textContent = '';
      results.replaceChildren();
      return;
    }
    found.textContent = form.dataset.reading;
    const posts = await load();
    if (wanted.map(term => term.text).join() !== terms(box.value).map(term => term.text).join()) return;
    const hits = posts.filter(post => wanted.every(term => post.folded.includes(term.text) !== term.without));
    found.textContent = form.dataset.found.replace('%', hits.length.toLocaleString(document.documentElement.lang));
    results.replaceChildren(...hits.slice(0, MOST).map(post => line(post, wanted)));
  };

  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  box.addEventListener('focus', load);
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
})();
