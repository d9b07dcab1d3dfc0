// Commands of LaTeX, AMS and MathJax that KaTeX lacks, said in its own words.
"use strict";

// Names and bodies; those of the settings stand in the place of these.
var houseMacros = (() => {
  // How tokens were written; KaTeX hands them over with the last one first.
  function written(tokens) {
    return tokens
      .map((token) => (/^\\[a-zA-Z@]+$/.test(token.text) ? token.text + " " : token.text))
      .reverse()
      .join("");
  }

  function argument(context) {
    return written(context.consumeArg().tokens);
  }

  // All that stands before a command, which goes.
  function before(context, command) {
    return written(context.consumeArg([command]).tokens);
  }

  // What stands in brackets, or nothing.
  function option(context) {
    context.consumeSpaces();
    if (context.future().text !== "[") {
      return "";
    }
    context.popToken();
    return before(context, "]");
  }

  // A length such as 2pt, in braces or not.
  function dimension(context) {
    context.consumeSpaces();
    if (context.future().text === "{") {
      return argument(context).trim();
    }
    let length = "";
    while (/^[-+.0-9 ]$/.test(context.future().text)) {
      length += context.popToken().text;
    }
    for (let i = 0; i < 2 && /^[a-z]$/.test(context.future().text); i++) {
      length += context.popToken().text;
    }
    return length.replace(/ /g, "");
  }

  function negative(length) {
    return length.startsWith("-") ? length.slice(1) : "-" + length;
  }

  // Some arguments, of which one is shown.
  function only(count, shown) {
    return (context) => "{" + written(context.consumeArgs(count)[shown]) + "}";
  }

  // An argument, or a command with its own, such as \hbox{…}.
  function boxed(context) {
    context.consumeSpaces();
    const isCommand = /^\\(?:[hmf]box|text|mathrm|mathbf)$/.test(context.future().text);
    return isCommand ? context.popToken().text + "{" + argument(context) + "}" : argument(context);
  }

  function raised(context, length) {
    return "\\raisebox{" + length + "}{$" + boxed(context) + "$}";
  }

  function moved(context, length) {
    return "\\hspace{" + length + "}{" + boxed(context) + "}\\hspace{" + negative(length) + "}";
  }

  // Colour, padding and frame of a box, in any order.
  function box(context) {
    const parts = option(context).split(",").map((part) => part.trim());
    const inside = argument(context);
    if (parts.some((part) => part.startsWith("border"))) {
      return "\\boxed{" + inside + "}";
    }
    const colour = parts.find((part) => /^(?:[a-zA-Z]+|#[0-9a-fA-F]+)$/.test(part));
    return colour ? "\\colorbox{" + colour + "}{$\\displaystyle " + inside + "$}" : "{" + inside + "}";
  }

  const ENCLOSING = {
    actuarial: "\\overline{# \\vert}",
    bottom: "\\underline{#}",
    box: "\\boxed{#}",
    circle: "\\boxed{#}",
    downdiagonalstrike: "\\bcancel{#}",
    horizontalstrike: "\\sout{#}",
    left: "\\vert #",
    longdiv: "\\overline{) #}",
    radical: "\\sqrt{#}",
    right: "# \\vert",
    roundedbox: "\\boxed{#}",
    top: "\\overline{#}",
    updiagonalstrike: "\\cancel{#}",
  };

  function enclosed(context) {
    const kinds = argument(context).trim().split(/[\s,]+/);
    option(context);
    return kinds.reduce((inside, kind) => {
      if (!Object.prototype.hasOwnProperty.call(ENCLOSING, kind)) {
        throw new katex.ParseError("\\enclose knows no '" + kind + "'");
      }
      return ENCLOSING[kind].replace("#", () => inside);
    }, argument(context));
  }

  // A character by its number, in decimal or after an x.
  function character(context) {
    option(context);
    const number = argument(context).trim();
    const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : parseInt(number, 10);
    if (!(code > 0x1f && code < 0x110000) || (code >= 0xd800 && code < 0xe000)) {
      throw new katex.ParseError("\\unicode knows no character '" + number + "'");
    }
    const sign = String.fromCodePoint(code);
    if ("#$%&_{}".includes(sign)) {
      return "{\\" + sign + "}";
    }
    return code === 0x2aeb ? INDEPENDENT : "{" + String.fromCodePoint(code) + "}";
  }

  // Space that grows, which only says something between two parts of a line.
  function filled(context) {
    context.consumeSpaces();
    const next = context.future().text;
    return ["&", "\\\\", "\\cr", "\\end", "}", "EOF"].includes(next) ? "" : "\\qquad ";
  }

  function boxedRow(context) {
    const row = argument(context);
    return row.includes("&") ? "&\\boxed{" + row.replace("&", "") + "}" : "\\boxed{" + row + "}";
  }

  const INDEPENDENT = "\\mathrel{\\perp\\mkern-10mu\\perp}";

  const macros = {
    "\u2AEB": INDEPENDENT,
    "\\mbox": "\\text{#1}",
    "\\scr": "\\mathscr{#1}",
    "\\mspace": "\\mskip{#1}",
    "\\hdots": "\\ldots",
    "\\strut": "\\vphantom{(}",
    "\\mathstrut": "\\vphantom{(}",
    "\\Tiny": "\\tiny",
    "\\iiiint": "\\iint\\mkern-12mu\\iint",
    "\\idotsint": "\\int\\mkern-2mu\\cdots\\mkern-2mu\\int",
    "\\sideset": "\\mathop{{\\vphantom{#3}}#1{#3}#2}",
    "\\prescript": "{\\vphantom{#3}}^{#1}_{#2}{#3}",
    "\\overparen": "\\overgroup{#1}",
    "\\wideparen": "\\overgroup{#1}",
    "\\overarc": "\\overgroup{#1}",
    "\\underparen": "\\undergroup{#1}",
    "\\undertilde": "\\utilde{#1}",
    "\\overunderset": "\\overset{#1}{\\underset{#2}{#3}}",
    "\\cancelto": "{\\cancel{#2}}^{#1}",
    "\\slashed": "\\mathrlap{\\mkern2mu/}{#1}",
    "\\centernot": "\\not",
    "\\nicefrac": "{}^{#1}\\!/\\!{}_{#2}",
    "\\sfrac": "{}^{#1}\\!/\\!{}_{#2}",
    "\\ketbra": "\\ket{#1}\\bra{#2}",
    "\\iddots":
      "\\mathinner{\\raisebox{0.05em}{$.$}\\mkern2mu\\raisebox{0.35em}{$.$}\\mkern2mu\\raisebox{0.65em}{$.$}}",
    "\\matrix": "\\begin{matrix}#1\\end{matrix}",
    "\\pmatrix": "\\begin{pmatrix}#1\\end{pmatrix}",
    "\\cases": "\\begin{cases}#1\\end{cases}",
    "\\eqalign": "\\begin{aligned}#1\\end{aligned}",
    "\\displaylines": "\\begin{gathered}#1\\end{gathered}",
    // letters
    "\\mathbbm": "\\mathbb{#1}",
    "\\mathds": "\\mathbb{#1}",
    "\\mathup": "\\mathrm{#1}",
    "\\mathbfup": "\\mathbf{#1}",
    "\\mathbfit": "\\boldsymbol{#1}",
    "\\mathbfcal": "\\boldsymbol{\\mathcal{#1}}",
    "\\mathbfscr": "\\boldsymbol{\\mathscr{#1}}",
    "\\mathbffrak": "\\boldsymbol{\\mathfrak{#1}}",
    "\\textsc": "\\text{#1}",
    "\\textsl": "\\textit{#1}",
    "\\textdegree": "\\text{°}",
    "\\celsius": "{^{\\circ}\\mathrm{C}}",
    "\\ohm": "\\Omega",
    // orders of TeX about its lines and pages, and about looks that are the usual ones here
    "\\allowdisplaybreaks": "",
    "\\displaylimits": "",
    "\\ensuremath": "{#1}",
    "\\mit": "",
    "\\noindent": "",
    "\\nonscript": "",
    "\\oldstyle": "",
    "\\par": "",
    "\\protect": "",
    "\\shoveleft": "{#1}",
    "\\shoveright": "{#1}",
    "\\xspace": "",
    "\\leftroot": (context) => (argument(context), ""),
    "\\uproot": (context) => (argument(context), ""),
    "\\vspace": (context) => (argument(context), ""),
    "\\hfil": filled,
    "\\hfill": filled,
    // names and tips for scripts and styles, which a page of this blog does not have
    "\\class": only(2, 1),
    "\\cssId": only(2, 1),
    "\\style": only(2, 1),
    "\\mathtip": only(2, 0),
    "\\texttip": only(2, 0),
    "\\toggle": (context) => "{" + argument(context) + "}" + (before(context, "\\endtoggle"), ""),
    // what takes its arguments otherwise
    "\\Aboxed": boxedRow,
    "\\bbox": box,
    "\\buildrel": (context) =>
      "\\mathrel{\\overset{" + before(context, "\\over") + "}{" + argument(context) + "}}",
    "\\enclose": enclosed,
    "\\lower": (context) => raised(context, negative(dimension(context))),
    "\\moveleft": (context) => moved(context, negative(dimension(context))),
    "\\moveright": (context) => moved(context, dimension(context)),
    "\\raise": (context) => raised(context, dimension(context)),
    "\\resizebox": (context) => "\\text{" + written(context.consumeArgs(3)[2]) + "}",
    "\\root": (context) =>
      "\\sqrt[{" + before(context, "\\of") + "}]{" + argument(context) + "}",
    "\\Rule": "\\rule[-#3]{#1}{#2}",
    "\\scalebox": (context) => "\\text{" + written(context.consumeArgs(2)[1]) + "}",
    "\\skew": (context) => {
      const [, accent, base] = context.consumeArgs(3).map(written);
      return accent + "{" + base + "}";
    },
    "\\Space": (context) => "\\hspace{" + written(context.consumeArgs(3)[0]) + "}",
    "\\unicode": character,
  };

  const SYMBOLS = { bb: "bb", bf: "bf", cal: "cal", frak: "frak", it: "it", rm: "rm", scr: "scr", sf: "sf", tt: "tt", up: "rm" };
  Object.keys(SYMBOLS).forEach((kind) => {
    macros["\\sym" + kind] = "\\math" + SYMBOLS[kind] + "{#1}";
  });

  const GREEK =
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau" +
    " upsilon phi chi psi omega varepsilon vartheta varpi varrho varsigma varphi";
  GREEK.split(" ").forEach((letter) => {
    macros["\\up" + letter] = "\\" + letter;
  });

  return macros;
})();

function declareMacro(name, body) {
  houseMacros[name] = body;
  return "";
}
