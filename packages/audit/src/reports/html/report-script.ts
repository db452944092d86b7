/**
 * The script of the page: it hides and shows what the page already holds and inserts nothing. Without it everything
 * is shown. Nothing in it comes from a module; its digest stands in the page's policy.
 */
export const reportScript = `
'use strict';
(() => {
  const form = document.getElementById('filters');
  const count = document.getElementById('count');
  const findings = Array.from(document.querySelectorAll('.finding'));
  const texts = findings.map((finding) => finding.textContent.toLowerCase());
  if (form === null || count === null) return;
  const apply = () => {
    const wanted = new Set(Array.from(form.querySelectorAll('input[name=severity]:checked'), (box) => box.value));
    const rule = form.elements.rule.value;
    const skill = form.elements.skill.value;
    const words = form.elements.words.value.toLowerCase();
    let shown = 0;
    findings.forEach((finding, index) => {
      const fits = wanted.has(finding.dataset.severity)
        && (rule === '' || finding.dataset.rule === rule)
        && (skill === '' || finding.dataset.skill === skill)
        && (words === '' || texts[index].includes(words));
      finding.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = shown + ' of ' + findings.length + ' findings shown';
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply, 0));
  apply();
})();
`
