/**
 * Says what is wrong when the pane cannot start: `Office.onReady` that never comes (a blocked helper script, a pane
 * that Windows restored), or a page opened in a browser instead of in Excel. Plain script without the bundle or
 * inline code, so that it works when nothing else does and under a content security policy.
 *
 * The bundle tells it of the pane's start by the document event `pane-started`.
 */
(function () {
  "use strict";

  /** Office needs a second or two; a slow network share some more. */
  const PATIENCE_MS = 8000;
  /** One reload by itself often helps; more would only flicker in front of a clerk who reads the message. */
  const SILENT_RELOADS = 1;
  /** After so many reloads by hand another advice is due. */
  const USEFUL_RELOADS = 3;
  const COUNT_KEY = "pane-reloads";

  // The locales are part of the bundle, which may be the very thing that is missing.
  const WORDS = {
    zh: {
      connecting: "未能连接 Excel，正在重新加载…",
      failed: "未能连接 Excel。",
      advice: "请点“重新加载”。",
      lastAdvice:
        "请关闭这个窗格再从功能区打开；仍不行时，请重新打开 Excel，或联系管理员检查网络和加载项地址。",
      reload: "重新加载",
      browser: "请在 Excel 中打开本加载项。",
      browserAdvice: "这是 Excel 加载项的窗格，在浏览器里单独打开不能使用。",
    },
    en: {
      connecting: "Could not connect to Excel. Reloading…",
      failed: "Could not connect to Excel.",
      advice: "Choose “Reload”.",
      lastAdvice:
        "Close this pane and open it again from the ribbon. If that fails, restart Excel or ask your administrator to check the network and the add-in's address.",
      reload: "Reload",
      browser: "Open this add-in in Excel.",
      browserAdvice: "This is the task pane of an Excel add-in; it does not work by itself in a browser.",
    },
  };

  const words = /^zh\b/i.test(navigator.language) || !navigator.language ? WORDS.zh : WORDS.en;
  const timer = window.setTimeout(neverReady, PATIENCE_MS);

  document.addEventListener("pane-started", function () {
    stop();
    remember(0);
  });
  document.addEventListener("DOMContentLoaded", function () {
    if (window.Office) {
      window.Office.onReady(function (info) {
        // Some hosts leave `host` out but have loaded Excel's part of the library.
        if (!info.host && !window.Excel) {
          stop();
          show(words.browser, words.browserAdvice, false);
        }
      });
    }
  });

  function stop() {
    window.clearTimeout(timer);
    const box = document.getElementById("trouble");
    box.hidden = true;
    box.textContent = "";
  }

  function neverReady() {
    const reloads = remembered();
    if (reloads !== null && reloads < SILENT_RELOADS) {
      show(words.connecting, "", false);
      reload();
      return;
    }
    const useful = reloads !== null && reloads < SILENT_RELOADS + USEFUL_RELOADS;
    show(words.failed, useful ? words.advice : words.lastAdvice, true);
  }

  function reload() {
    remember(remembered() + 1);
    window.location.reload();
  }

  /** How often this pane was reloaded, or null where storage is refused: then nothing reloads by itself. */
  function remembered() {
    try {
      return Number(window.sessionStorage.getItem(COUNT_KEY) || "0");
    } catch {
      return null;
    }
  }

  function remember(reloads) {
    if (remembered() !== null) {
      window.sessionStorage.setItem(COUNT_KEY, String(reloads));
    }
  }

  function show(title, advice, withButton) {
    const box = document.getElementById("trouble");
    box.textContent = "";
    box.style.cssText = "padding: 16px; font: 14px/1.6 'Segoe UI', 'Microsoft YaHei', sans-serif";
    box.appendChild(paragraph(title, "bold"));
    if (advice) {
      box.appendChild(paragraph(advice, "normal"));
    }
    if (withButton) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.reload;
      button.addEventListener("click", reload);
      box.appendChild(button);
    }
    box.hidden = false;
  }

  function paragraph(text, weight) {
    const element = document.createElement("p");
    element.textContent = text;
    element.style.fontWeight = weight;
    return element;
  }
})();
