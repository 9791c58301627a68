// A list of codes in the admin: what is chosen stands as chips, what may be chosen in a datalist that all fields share.
window.wagtail.app.register(
  "codes",
  class extends window.StimulusModule.Controller {
    static targets = ["chips", "entry", "chosen"];
    static values = { remove: String, unknown: String };

    connect() {
      this.draw();
    }

    get options() {
      return Array.from(this.entryTarget.list?.options ?? []);
    }

    // A click in the datalist fills in a whole label at once; typing comes letter by letter and waits for Enter.
    pick(event) {
      if (event.inputType === "insertReplacementText" || !event.inputType) this.add();
    }

    add() {
      const text = this.entryTarget.value.trim().toLocaleLowerCase();
      const option = this.options.find((one) => [one.value, one.dataset.code].some((word) => word.toLocaleLowerCase() === text));
      this.entryTarget.setCustomValidity(text && !option ? this.unknownValue : "");
      if (!option) {
        if (text) this.entryTarget.reportValidity();
        return;
      }
      if (!Array.from(this.chosenTarget.options).some((one) => one.value === option.dataset.code)) {
        this.chosenTarget.append(new Option(option.value, option.dataset.code, true, true));
        this.changed();
      }
      this.entryTarget.value = "";
    }

    draw() {
      this.chipsTarget.replaceChildren(...Array.from(this.chosenTarget.options, (option) => this.chip(option)));
    }

    chip(option) {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "×";
      button.setAttribute("aria-label", `${this.removeValue}: ${option.label}`);
      button.addEventListener("click", () => {
        option.remove();
        this.changed();
        this.entryTarget.focus();
      });
      item.append(option.label, button);
      return item;
    }

    changed() {
      this.draw();
      this.chosenTarget.dispatchEvent(new Event("change", { bubbles: true }));
    }
  },
);
