document.querySelectorAll("table.sortable").forEach(table => {
  const body = table.tBodies[0];
  const value = (row, column) => {
    const text = row.cells[column].textContent.trim();
    return text !== "" && !isNaN(text) ? Number(text) : text.toLowerCase();
  };
  const compare = (a, b) => typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;
  table.querySelectorAll("thead button").forEach(button => button.addEventListener("click", () => {
    const head = button.parentElement;
    const descending = head.getAttribute("aria-sort") === "ascending"
      || (head.getAttribute("aria-sort") === null && head.classList.contains("number"));
    table.querySelectorAll("th").forEach(each => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const rows = [...body.rows];
    rows.sort((a, b) => compare(value(a, head.cellIndex), value(b, head.cellIndex)) * (descending ? -1 : 1));
    rows.forEach(row => body.append(row));
  }));
});
