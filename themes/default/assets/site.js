// Five small comforts; every page is complete without them.
(function () {
  "use strict";
  // A link to a closed entry opens it: #fig-… on the figures page, #table-… below a chart.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    var fold = target && target.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", reveal);
  reveal();

  // <button hidden data-copy="id">: shown only where the clipboard can be written.
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var text = document.getElementById(button.dataset.copy).textContent.trim();
      navigator.clipboard.writeText(text).then(function () {
        button.textContent = button.dataset.done;
      });
    });
  });

  // <button hidden data-save="id" data-file="name">: saves a text of the page as a file.
  document.querySelectorAll("button[data-save]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var link = document.createElement("a");
      var text = document.getElementById(button.dataset.save).textContent;
      link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(function () {
        URL.revokeObjectURL(link.href);
      }, 1000);
    });
  });

  // Escape closes the phone menu and gives the focus back to its button.
  addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && document.querySelector(".menu--fold[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // <button hidden data-print>
  document.querySelectorAll("button[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      print();
    });
  });
})();
